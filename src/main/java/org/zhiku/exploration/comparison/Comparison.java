package org.zhiku.exploration.comparison;

import java.util.List;

/** Two policies task by task and target by target; pure. */
record Comparison(List<Aligned<TaskFact>> tasks, List<Aligned<TargetFact>> targets) {

	/** Below this, readers of real pairs took the matter for another one. */
	private static final double TARGET = 0.5;

	private static final double TASK = 0.45;

	static Comparison of(List<TaskFact> tasks, List<TaskFact> otherTasks, List<TargetFact> targets,
			List<TargetFact> otherTargets) {
		Pairing tasksPaired = Pairing.of(tasks, otherTasks, TaskFact::likeness, TASK);
		Pairing targetsPaired = Pairing.of(targets, otherTargets, TargetFact::likeness, TARGET);
		return new Comparison(Aligned.of(tasks, otherTasks, tasksPaired, (_, _) -> Change.SAME),
				Aligned.of(targets, otherTargets, targetsPaired, TargetFact::change));
	}

}
