package org.zhiku.exploration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.zhiku.exploration.Timeline.Event;
import org.zhiku.exploration.Timeline.Kind;
import org.zhiku.graph.Page;
import org.zhiku.ontology.NodeId;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineTests {

	private static final Page NONE = new Page(List.of(), null, false);

	private static final LocalDate SIGNED = LocalDate.of(2024, 3, 15);

	@Test
	void aPolicyHasItsDatesItsDeadlinesAndWhatBecomesOfIt() {
		Page.Row repealing = new Page.Row(Map.of("id", "pol_9", "publishedOn", LocalDate.of(2026, 1, 2)),
				Map.of("type", "REPEALS"), Map.of(), List.of());
		Page.Row policy = row(Map.of("id", "pol_1", "signedOn", SIGNED, "expiresOn", LocalDate.of(2027, 12, 31)),
				Map.of(Timeline.TARGETS, page(target(1, "2025", null), target(2, null, "2027"), target(3, null, null)),
						Timeline.FOLLOWING, page(repealing)));
		assertThat(Timeline.of(policy)).containsExactly(event("2024-03-15", Kind.SIGNED, "pol_1", null),
				event("2025", Kind.TARGET_DUE, "pol_1", "tgt_1_00001"),
				event("2026-01-02", Kind.REPEALED, "pol_9", null),
				event("2027", Kind.TARGET_DUE, "pol_1", "tgt_1_00002"),
				event("2027-12-31", Kind.EXPIRES, "pol_1", null));
	}

	@Test
	void aDepartmentSignsAndItsTasksFallDue() {
		Page.Row task = row(Map.of("id", "tsk_1_00000"), Map.of(Timeline.TARGETS, page(target(1, "2025", null))));
		Page.Row department = row(Map.of("id", "dep_1"),
				Map.of(Timeline.ISSUED, page(issued()), Timeline.TASKS, page(task, task)));
		assertThat(Timeline.of(department)).containsExactly(event("2024-03-15", Kind.SIGNED, "pol_1", null),
				event("2025", Kind.TARGET_DUE, "pol_1", "tgt_1_00001"));
	}

	@Test
	void aPolicyThatTwoDepartmentsOfARegionSignIsOneEvent() {
		Page.Row one = row(Map.of("id", "dep_1"), Map.of(Timeline.ISSUED, page(issued())));
		Page.Row two = row(Map.of("id", "dep_2"), Map.of(Timeline.ISSUED, page(issued())));
		Page.Row region = row(Map.of("id", "reg_1"), Map.of(Timeline.DEPARTMENTS, page(one, two)));
		assertThat(Timeline.of(region)).containsExactly(event("2024-03-15", Kind.SIGNED, "pol_1", null));
	}

	@Test
	void withoutDatesThereAreNoEvents() {
		assertThat(Timeline.of(row(Map.of("id", "pol_1"), Map.of(Timeline.TARGETS, NONE, Timeline.FOLLOWING, NONE))))
			.isEmpty();
	}

	private static Page.Row issued() {
		return row(Map.of("id", "pol_1", "signedOn", SIGNED), Map.of());
	}

	private static Page.Row target(int order, String deadline, String inherited) {
		Map<String, Object> own = (deadline != null) ? Map.of("id", "tgt_1_0000" + order, "deadline", deadline)
				: Map.of("id", "tgt_1_0000" + order);
		Map<String, Object> all = new HashMap<>(own);
		if (inherited != null) {
			all.put("inheritedDeadline", inherited);
		}
		return row(all, Map.of());
	}

	private static Event event(String on, Kind kind, String policy, String target) {
		return new Event(on, kind, new NodeId(policy), (target != null) ? new NodeId(target) : null);
	}

	private static Page page(Page.Row... rows) {
		return new Page(List.of(rows), null, false);
	}

	private static Page.Row row(Map<String, Object> properties, Map<String, Page> links) {
		return new Page.Row(properties, Map.of(), links, List.of());
	}

}
