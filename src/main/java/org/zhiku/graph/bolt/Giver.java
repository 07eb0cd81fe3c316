package org.zhiku.graph.bolt;

import org.zhiku.ontology.Policy;

/** Who gives a policy, and what follows from that for those that are there. */
enum Giver {

	/**
	 * A source that is read again and again, and that gives each policy once. Two that
	 * disagree must come to rest.
	 */
	COLLECTION {

		@Override
		boolean leaves(SourceMemory memory, Policy policy) {
			return memory.remembers(policy) || memory.holds(policy) || memory.isOver(policy);
		}

		@Override
		boolean identifies(Policy policy, PolicyLocator.Namesake namesake) {
			return namesake.sources().contains(policy.source());
		}

		@Override
		SourceMemory remember(SourceMemory memory, Policy policy) {
			return memory.with(policy);
		}

	},

	/**
	 * Somebody who brings a policy, and means it to stand. Everything that he does not
	 * give an id comes from one place, which therefore tells nothing.
	 */
	PERSON {

		@Override
		boolean leaves(SourceMemory memory, Policy policy) {
			return memory.holds(policy);
		}

		@Override
		boolean identifies(Policy policy, PolicyLocator.Namesake namesake) {
			return policy.sourceId() != null && policy.sourceId().equals(namesake.sourceId());
		}

		@Override
		SourceMemory remember(SourceMemory memory, Policy policy) {
			return (policy.sourceId() != null) ? memory.with(policy) : memory;
		}

	};

	/** Whether what stands is left as it is. */
	abstract boolean leaves(SourceMemory memory, Policy policy);

	/**
	 * Whether one of the same number is the same policy because of where both come from.
	 */
	abstract boolean identifies(Policy policy, PolicyLocator.Namesake namesake);

	/** What is known of the sources of a policy when it has been given. */
	abstract SourceMemory remember(SourceMemory memory, Policy policy);

}
