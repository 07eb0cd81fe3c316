package org.zhiku.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window.Order;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.Responsibility;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.testsupport.PolicyDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link GraphWriter} must do with several policies in one transaction. */
public abstract class BatchWriteContract {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	protected abstract GraphPorts ports();

	@Test
	void answersEachPolicyInItsPlaceWithARevisionOfItsOwn() {
		write(draft(1).build());
		List<WriteReceipt> receipts = write(draft(2).build(), draft(1).build(), draft(3).build());
		assertThat(receipts).containsExactly(new WriteReceipt(draft(2).build().id(), Outcome.CREATED, 2),
				new WriteReceipt(draft(1).build().id(), Outcome.UNCHANGED, 1),
				new WriteReceipt(draft(3).build().id(), Outcome.CREATED, 3));
		assertThat(ports().feed().head().block(LIMIT).revision()).isEqualTo(3);
		assertThat(ports().feed().changesAfter(0, 2).collectList().block(LIMIT)).extracting(PolicyChange::revision)
			.containsExactly(1L, 2L);
		assertThat(ports().feed().changesAfter(2, 2).collectList().block(LIMIT)).extracting(PolicyChange::revision)
			.containsExactly(3L);
	}

	@Test
	void aBatchOfNothingIsNothing() {
		assertThat(write()).isEmpty();
	}

	@Test
	void aFailedPolicyFailsItsBatchAndLeavesNothingBehind() {
		Policy good = draft(1).task("任务").cites(CitationRelation.CITES, "别的", null).build();
		assertThat(ports().writer()
			.write(List.of(good, broken(draft(2).build())))
			.materialize()
			.block(LIMIT)
			.getThrowable()).isInstanceOf(GraphException.Failed.class);
		assertThat(titles()).isEmpty();
		assertThat(ports().feed().head().block(LIMIT).revision()).isZero();
		assertThat(write(good)).extracting(WriteReceipt::outcome).containsExactly(Outcome.CREATED);
	}

	@Test
	void ofTwoVersionsOfAPolicyTheLaterOneStands() {
		Policy first = draft(1).says("旧").task("旧任务").from("a.txt").build();
		Policy second = draft(1).says("新").task("新任务").from("a.txt").build();
		List<WriteReceipt> receipts = write(first, draft(2).build(), second);
		assertThat(receipts).extracting(WriteReceipt::outcome)
			.containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.CHANGED);
		assertThat(receipts).extracting(WriteReceipt::revision).containsExactly(1L, 2L, 3L);
		assertThat(values(NodeKind.TASK, "heading")).containsExactly("新任务");
		assertThat(write(second)).extracting(WriteReceipt::outcome).containsExactly(Outcome.UNCHANGED);
	}

	@Test
	void theSameTextTwiceInABatchIsOne() {
		Policy policy = draft(1).task("任务").build();
		assertThat(write(policy, policy)).extracting(WriteReceipt::outcome)
			.containsExactly(Outcome.CREATED, Outcome.UNCHANGED);
		assertThat(values(NodeKind.TASK, "heading")).containsExactly("任务");
	}

	@Test
	void aStubBecomesThePolicyThatComesInABatch() {
		write(draft(9).cites(CitationRelation.CITES, null, number(1)).build());
		write(draft(8).cites(CitationRelation.CITES, title(1), null).build());
		write(draft(2).build(), draft(1).build());
		assertThat(citations()).containsExactlyInAnyOrder("通知9 CITES 通知1", "通知8 CITES 通知1");
		assertThat(stubs()).isEmpty();
	}

	@Test
	void policiesOfABatchFindEachOtherInWhateverOrder() {
		write(draft(1).cites(CitationRelation.CITES, null, number(2)).build(),
				draft(2).cites(CitationRelation.BASED_ON, title(1), null).build(),
				draft(3).cites(CitationRelation.REPEALS, title(2), number(2)).build());
		assertThat(citations()).containsExactlyInAnyOrder("通知1 CITES 通知2", "通知2 BASED_ON 通知1", "通知3 REPEALS 通知2");
		assertThat(stubs()).isEmpty();
	}

	@Test
	void aStubThatTwoPoliciesOfABatchCanMeanGoesToTheFirst() {
		write(draft(9).cites(CitationRelation.CITES, title(1), number(7)).build());
		write(new PolicyDraft(number(7), "另一个").build(), new PolicyDraft(null, title(1)).build());
		assertThat(citations()).containsExactly("通知9 CITES 另一个");
	}

	@Test
	void whatOnlyTheOldTextsOfABatchNamedGoes() {
		write(draft(1).institution("湖南一学院").build(), draft(2).institution("湖南二学院").build());
		write(draft(1).says("新").institution("湖南二学院").build(), draft(2).says("新").build());
		assertThat(values(NodeKind.INSTITUTION, "name")).containsExactly("湖南二学院");
	}

	@Test
	void namesOfAllPoliciesOfABatchBecomeAliases() {
		write(draft(1).task("甲").responsible(ResponsibilityRole.LEAD, PolicyDraft.provincial("湖南省教育厅"), "省教育厅").build(),
				draft(2).task("乙")
					.responsible(ResponsibilityRole.LEAD, PolicyDraft.provincial("湖南省教育厅"), "教育厅")
					.build());
		assertThat(values(NodeKind.DEPARTMENT, "aliases")).containsExactly(List.of("教育厅", "湖南省教育厅", "省教育厅"));
	}

	/** However the policies are cut into transactions, the same graph comes of it. */
	@Test
	void batchesMakeTheGraphThatSingleWritesMake() {
		List<Policy> policies = entangled();
		policies.forEach(this::write);
		Map<String, List<?>> one = snapshot();
		policies.reversed().forEach((policy) -> ports().writer().delete(policy.id()).block(LIMIT));
		assertThat(titles()).isEmpty();
		for (int size : List.of(3, policies.size())) {
			for (int from = 0; from < policies.size(); from += size) {
				ports().writer().write(policies.subList(from, Math.min(policies.size(), from + size))).block(LIMIT);
			}
			assertThat(snapshot()).as("batches of " + size).isEqualTo(one);
			policies.reversed().forEach((policy) -> ports().writer().delete(policy.id()).block(LIMIT));
		}
	}

	private static List<Policy> entangled() {
		Random random = new Random(11);
		List<Policy> policies = new ArrayList<>();
		for (int i = 0; i < 24; i++) {
			int version = i % 20;
			PolicyDraft draft = (version % 5 == 4) ? new PolicyDraft(null, title(version)) : draft(version);
			draft.says("第" + i + "稿").from("file-" + i).task("任务" + i).institution("湖南" + (i % 6) + "学院");
			draft.responsible(ResponsibilityRole.LEAD, PolicyDraft.provincial("湖南省教育厅"), "省教育厅");
			int cited = random.nextInt(26);
			draft.cites(CitationRelation.CITES, title(cited), (cited % 5 == 4) ? null : number(cited));
			draft.cites(CitationRelation.BASED_ON, title(random.nextInt(26)), null);
			policies.add(draft.build());
		}
		return policies;
	}

	private Map<String, List<?>> snapshot() {
		Map<String, List<?>> all = new HashMap<>();
		all.put("policies", values(NodeKind.POLICY, "text"));
		all.put("stubs", stubs());
		all.put("tasks", values(NodeKind.TASK, "heading"));
		all.put("institutions", values(NodeKind.INSTITUTION, "name"));
		all.put("departments", values(NodeKind.DEPARTMENT, "aliases"));
		all.put("citations", citations());
		return all;
	}

	private static Policy broken(Policy policy) {
		Extraction it = policy.extraction();
		Responsibility nowhere = new Responsibility(99_999, PolicyDraft.provincial("湖南省教育厅"), ResponsibilityRole.LEAD,
				0, Evidence.in(policy.text(), 0, 1, "test"));
		return new Policy(policy.id(), policy.text(), policy.sha256(), policy.origin(), null, null,
				new Extraction(it.metadata(), it.validity(), it.sections(), it.tasks(), List.of(nowhere), it.targets(),
						it.institutions(), it.citations(), it.diagnostics()),
				policy.extractor());
	}

	private static PolicyDraft draft(int i) {
		return new PolicyDraft(number(i), title(i));
	}

	private static String number(int i) {
		return "湘教发〔2023〕" + (i + 1) + "号";
	}

	private static String title(int i) {
		return "通知" + i;
	}

	private List<WriteReceipt> write(Policy... policies) {
		return ports().writer().write(List.of(policies)).block(LIMIT);
	}

	private List<Object> titles() {
		return values(NodeKind.POLICY, "title");
	}

	private List<Object> stubs() {
		return values(NodeKind.POLICY, "title", new Condition.Property("inCorpus", Operator.EQUAL, false));
	}

	private List<String> citations() {
		Link link = new Link("cited",
				Hop.along(Relation.CITES, Relation.BASED_ON, Relation.IMPLEMENTS, Relation.REPEALS), List.of("type"),
				window(List.of()), new Selection(List.of("title"), List.of()));
		List<String> citations = new ArrayList<>();
		for (Page.Row row : rows(NodeKind.POLICY, new Selection(List.of("title"), List.of(link)))) {
			for (Page.Row cited : row.link("cited").rows()) {
				citations.add(row.properties().get("title") + " " + cited.edge().get("type") + " "
						+ cited.properties().get("title"));
			}
		}
		citations.sort(Comparator.naturalOrder());
		return citations;
	}

	private List<Object> values(NodeKind kind, String property, Condition... where) {
		return rows(kind, new Selection(List.of(property), List.of()), where).stream()
			.map((row) -> row.properties().getOrDefault(property, "none"))
			.toList();
	}

	private List<Page.Row> rows(NodeKind kind, Selection selection, Condition... where) {
		return ports().reader().read(new GraphQuery(kind, window(List.of(where)), selection)).block(LIMIT).rows();
	}

	private static Window window(List<Condition> where) {
		return new Window(where, List.of(Order.ascending("id")), 1000, null, false, false);
	}

}
