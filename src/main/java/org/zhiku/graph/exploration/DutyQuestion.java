package org.zhiku.graph.exploration;

import java.util.List;

import org.zhiku.graph.Condition;

/**
 * Who has which part in tasks.
 *
 * @param tasks which tasks count
 * @param departments which departments
 * @param limit at most so many departments
 */
public record DutyQuestion(List<Condition> tasks, List<Condition> departments, int limit) {

	public DutyQuestion {
		tasks = List.copyOf(tasks);
		departments = List.copyOf(departments);
	}

}
