package org.zhiku.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window.Order;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.Relation;
import org.zhiku.testsupport.PolicyDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** Which documents a {@link GraphWriter} must take for one policy. */
public abstract class IdentityContract {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static final String NUMBER = "湘政办秘〔2023〕6号";

	private static final String HOTLINE = "关于热线的通知";

	private static final String ZONE = "关于试验区的通知";

	private static final List<String> BOTH = List.of(HOTLINE + ": " + ZONE, ZONE + ": " + HOTLINE);

	protected abstract GraphPorts ports();

	@Test
	void twoPoliciesUnderOneNumberAreKeptAndTheirIdsDoNotDependOnTheirOrder() {
		List<Policy> both = List.of(first(), second());
		List<Object> ids = new ArrayList<>();
		for (List<Policy> order : List.of(both, both.reversed())) {
			order.forEach((policy) -> assertThat(write(policy).outcome()).isEqualTo(Outcome.CREATED));
			assertThat(summary()).containsExactlyElementsOf(BOTH);
			assertThat(values("id")).doesNotContain(first().id().value());
			order.forEach((policy) -> assertThat(write(policy).outcome()).isEqualTo(Outcome.UNCHANGED));
			ids = ids.isEmpty() ? values("id") : ids;
			assertThat(values("id")).isEqualTo(ids);
			ids.forEach((id) -> ports().writer().delete(new NodeId(id.toString())).block(LIMIT));
			assertThat(values("id")).isEmpty();
		}
	}

	@Test
	void partsKeepTheIdOfTheirPolicy() {
		write(first());
		write(second());
		Link tasks = link("tasks", Relation.HAS_TASK, List.of("id"));
		Link diagnostics = link("diagnostics", Relation.HAS_DIAGNOSTIC, List.of("id"));
		for (Page.Row row : rows(new Selection(List.of("id"), List.of(tasks, diagnostics)))) {
			String key = row.properties().get("id").toString().substring(3);
			assertThat(row.link("tasks").rows()).extracting((task) -> task.properties().get("id"))
				.containsExactly("tsk" + key + "_00000");
			assertThat(row.link("diagnostics").rows()).extracting((found) -> found.properties().get("id"))
				.containsExactly("dia" + key + "_00000", "dia" + key + "_99999");
		}
	}

	@Test
	void twoPoliciesUnderOneNumberInOneBatchAreKept() {
		List<WriteReceipt> receipts = ports().writer().write(List.of(first(), other(), second(), first())).block(LIMIT);
		assertThat(receipts).extracting(WriteReceipt::outcome)
			.containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.CREATED, Outcome.UNCHANGED);
		assertThat(summary()).containsExactlyInAnyOrder("关于别事的通知: ", BOTH.get(0), BOTH.get(1));
	}

	@Test
	void aFollowerSeesBothAndTheOldIdGone() {
		write(first());
		write(second());
		List<PolicyChange> changes = ports().feed().changesAfter(1, 10).collectList().block(LIMIT);
		assertThat(changes).filteredOn(PolicyChange.Deleted.class::isInstance)
			.extracting(PolicyChange::policy)
			.containsExactly(first().id());
		assertThat(changes).filteredOn(PolicyChange.Written.class::isInstance)
			.extracting((change) -> (Object) change.policy().value())
			.containsExactlyInAnyOrderElementsOf(values("id"));
		assertThat(changes).extracting(PolicyChange::revision).isSorted().doesNotHaveDuplicates();
		assertThat(ports().feed().head().block(LIMIT).revision()).isEqualTo(changes.getLast().revision());
	}

	@Test
	void aCopyWithAnotherTitleIsTheSamePolicy() {
		write(first());
		Policy copy = new PolicyDraft(NUMBER, "省办公厅关于热线工作的通知").says(body("热线", 0)).from("copy.txt").build();
		assertThat(write(copy)).isEqualTo(new WriteReceipt(first().id(), Outcome.CHANGED, 2));
		assertThat(values("title")).containsExactly("省办公厅关于热线工作的通知");
	}

	@Test
	void anotherTextUnderTheSameTitleIsTheSamePolicy() {
		write(first());
		Policy fresh = new PolicyDraft(NUMBER, "关于“热线”的通知").says(body("全新", 900)).from("new.txt").build();
		assertThat(write(fresh)).isEqualTo(new WriteReceipt(first().id(), Outcome.CHANGED, 2));
	}

	@Test
	void anotherTextOfTheSameSourceIsTheSamePolicy() {
		write(first());
		Policy fresh = new PolicyDraft(NUMBER, "关于服务的通知").says(body("全新", 900)).from("first.txt").build();
		assertThat(write(fresh)).isEqualTo(new WriteReceipt(first().id(), Outcome.CHANGED, 2));
	}

	@Test
	void aNewVersionFindsItsPolicyAmongTheTwo() {
		write(first());
		write(second());
		Policy fresh = new PolicyDraft(NUMBER, ZONE).says(body("新版", 900)).from("late.txt").build();
		assertThat(write(fresh).outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(summary()).containsExactlyElementsOf(BOTH);
	}

	@Test
	void theConflictGoesWithOneOfTheTwo() {
		write(first());
		ports().writer().delete(write(second()).policy()).block(LIMIT);
		assertThat(summary()).containsExactly(HOTLINE + ": ");
	}

	@Test
	void aCitationOfTheNumberMeansThePolicyOfTheTitle() {
		write(first());
		write(second());
		write(new PolicyDraft("湘政发〔2024〕1号", "甲").cites(CitationRelation.CITES, HOTLINE, NUMBER).build());
		write(new PolicyDraft("湘政发〔2024〕2号", "乙").cites(CitationRelation.CITES, ZONE, NUMBER).build());
		List<String> citations = new ArrayList<>();
		for (Page.Row row : rows(
				new Selection(List.of("title"), List.of(link("cited", Relation.CITES, List.of("title")))))) {
			row.link("cited")
				.rows()
				.forEach((cited) -> citations
					.add(row.properties().get("title") + " -> " + cited.properties().get("title")));
		}
		assertThat(citations).containsExactlyInAnyOrder("甲 -> " + HOTLINE, "乙 -> " + ZONE);
	}

	@Test
	void theSameTextUnderAnotherIdIsOne() {
		Policy dated = new PolicyDraft(null, "说明").says(body("说明", 0)).from("a.txt").build();
		assertThat(write(dated).outcome()).isEqualTo(Outcome.CREATED);
		assertThat(write(dated.withId(second().id()))).isEqualTo(new WriteReceipt(dated.id(), Outcome.UNCHANGED, 1));
		assertThat(ports().writer().write(List.of(other(), other().withId(second().id()))).block(LIMIT))
			.extracting(WriteReceipt::policy)
			.containsExactly(other().id(), other().id());
		assertThat(values("title")).containsExactlyInAnyOrder("说明", "关于别事的通知");
	}

	private static Policy first() {
		return new PolicyDraft(NUMBER, HOTLINE).says(body("热线", 0)).task("办热线").from("first.txt").build();
	}

	private static Policy second() {
		return new PolicyDraft(NUMBER, ZONE).says(body("试验区", 400)).task("建试验区").from("second.txt").build();
	}

	private static Policy other() {
		return new PolicyDraft("湘政办秘〔2023〕7号", "关于别事的通知").says(body("别事", 700)).from("other.txt").build();
	}

	private static String body(String subject, int from) {
		return IntStream.range(from, from + 100)
			.mapToObj((i) -> subject + "第" + i + "项" + (char) (0x4E00 + i * 37 % 20000))
			.collect(Collectors.joining("，"));
	}

	private WriteReceipt write(Policy policy) {
		return ports().writer().write(policy).block(LIMIT);
	}

	/** Each title with the titles that its conflict names. */
	private List<String> summary() {
		List<Object> titles = values("title");
		Link link = link("diagnostics", Relation.HAS_DIAGNOSTIC, List.of("code", "message"));
		List<String> summary = new ArrayList<>();
		for (Page.Row row : rows(new Selection(List.of("title"), List.of(link)))) {
			String rivals = row.link("diagnostics")
				.rows()
				.stream()
				.filter((found) -> found.properties().get("code").equals("NUMBER_CONFLICT"))
				.flatMap((found) -> titles.stream()
					.filter((title) -> found.properties().get("message").toString().contains("《" + title + "》")))
				.map(Object::toString)
				.collect(Collectors.joining("、"));
			summary.add(row.properties().get("title") + ": " + rivals);
		}
		summary.sort(Comparator.naturalOrder());
		return summary;
	}

	private static Link link(String key, Relation relation, List<String> properties) {
		return new Link(key, Hop.along(relation), List.of(), window(), new Selection(properties, List.of()));
	}

	private List<Object> values(String property) {
		return rows(new Selection(List.of(property), List.of())).stream()
			.map((row) -> row.properties().getOrDefault(property, "none"))
			.toList();
	}

	private List<Page.Row> rows(Selection selection) {
		return ports().reader().read(new GraphQuery(NodeKind.POLICY, window(), selection)).block(LIMIT).rows();
	}

	private static Window window() {
		return new Window(List.of(), List.of(Order.ascending("id")), 1000, null, false, false);
	}

}
