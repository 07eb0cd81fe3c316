package org.zhiku.graph.exploration;

import java.util.List;

import org.zhiku.graph.Condition;

/**
 * How many of something there are, by the values of keys.
 *
 * @param of what is counted
 * @param keys by what, each once; department and role of a policy are those of its tasks,
 * of a target those of the task around it, and units of a policy or task are those of its
 * targets
 * @param policies conditions of the policy
 * @param parts conditions of the task or target itself; none where policies are counted
 * @param limit at most so many groups
 */
public record TallyQuestion(Counted of, List<Key> keys, List<Condition> policies, List<Condition> parts, int limit) {

	public TallyQuestion {
		keys = List.copyOf(keys);
		policies = List.copyOf(policies);
		parts = List.copyOf(parts);
	}

	/** What can be counted. */
	public enum Counted {

		POLICIES, TASKS, TARGETS

	}

	/** By what can be counted. */
	public enum Key {

		/** Each body that issues the policy; the value is its id. */
		ISSUER,
		/** The region of the first issuer, by name. */
		REGION,
		/** The year of signing, else that of the document number. */
		YEAR,
		/** Each department that answers for the task; the value is its id. */
		DEPARTMENT,
		/** The role of a department in the task. */
		ROLE,
		/** The target's unit. */
		UNIT

	}

}
