package org.zhiku.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.testsupport.PolicyDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every {@link OrganizationEditor} must do, and what stays of it. */
public abstract class OrganizationEditorContract {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static final RulingNote NOTE = new RulingNote("editor", "同一机构", Instant.EPOCH);

	private static final DepartmentRef EDUCATION = PolicyDraft.provincial("湖南省教育厅");

	private static final DepartmentRef OLD_NAME = PolicyDraft.provincial("湖南省教育委员会");

	/** No rule knows whom this means. */
	private static final DepartmentRef SHORT = new DepartmentRef("教厅", null, null, false);

	private static final NodeId EDUCATION_ID = id("湖南省教育厅");

	private static final NodeId OLD_ID = id("湖南省教育委员会");

	protected abstract GraphPorts ports();

	@Test
	void mergedBodiesAreOneWithTheNamesOfBoth() {
		write(policy(1, EDUCATION), policy(2, OLD_NAME));
		OrganizationEdit edit = merge(List.of(OLD_ID), EDUCATION_ID);
		assertThat(edit.organization()).isEqualTo(EDUCATION_ID);
		assertThat(edit.mentions()).isEqualTo(2);
		assertThat(departments()).containsExactly("湖南省教育厅 [湖南省教育厅, 湖南省教育委员会]");
		assertThat(duties()).containsExactly("通知1 湖南省教育厅", "通知2 湖南省教育厅");
		assertThat(issuers()).containsExactly("[湖南省教育厅]", "[湖南省教育厅]");
	}

	@Test
	void policiesWhoseIssuersChangedAreToldToFollowersOneByOne() {
		write(policy(1, EDUCATION), policy(2, OLD_NAME), policy(3, OLD_NAME));
		OrganizationEdit edit = merge(List.of(OLD_ID), EDUCATION_ID);
		assertThat(edit.revision()).isEqualTo(5);
		assertThat(ports().feed().changesAfter(3, 10).collectList().block(LIMIT)).extracting(PolicyChange::revision)
			.containsExactly(4L, 5L);
	}

	@Test
	void policiesThatOnlyNameAMergedBodyAreToldToFollowersAsWell() {
		write(policy(1, EDUCATION),
				new PolicyDraft("湘教发〔2023〕2号", "通知2").task("任务")
					.responsible(ResponsibilityRole.LEAD, OLD_NAME, "省教委")
					.build(),
				new PolicyDraft("湘教发〔2023〕3号", "通知3").addressee(OLD_NAME).build());
		merge(List.of(OLD_ID), EDUCATION_ID);
		List<PolicyChange> changes = ports().feed().changesAfter(3, 10).collectList().block(LIMIT);
		assertThat(changes).hasSize(2)
			.allSatisfy((change) -> assertThat(((PolicyChange.Written) change).content().bodies()).singleElement()
				.extracting(IndexedPolicy.Body::id)
				.isEqualTo(EDUCATION_ID));
	}

	@Test
	void aMergerHoldsForWhatIsWrittenLater() {
		write(policy(1, EDUCATION), policy(2, OLD_NAME));
		merge(List.of(OLD_ID), EDUCATION_ID);
		write(changed(2, OLD_NAME), policy(3, OLD_NAME));
		assertThat(departments()).hasSize(1);
		assertThat(duties()).containsExactly("通知1 湖南省教育厅", "通知2 湖南省教育厅", "通知3 湖南省教育厅");
		assertThat(issuers()).containsExactly("[湖南省教育厅]", "[湖南省教育厅]", "[湖南省教育厅]");
	}

	@Test
	void aMergerHoldsThoughNobodyNamesTheBodyForAWhile() {
		write(policy(1, EDUCATION), policy(2, OLD_NAME));
		merge(List.of(OLD_ID), EDUCATION_ID);
		ports().writer().delete(policy(1, EDUCATION).id()).block(LIMIT);
		ports().writer().delete(policy(2, OLD_NAME).id()).block(LIMIT);
		write(policy(3, OLD_NAME));
		assertThat(duties()).containsExactly("通知3 湖南省教育厅");
	}

	@Test
	void aRevokedMergerLeavesNoTrace() {
		write(policy(1, EDUCATION), policy(2, OLD_NAME));
		List<String> before = departments();
		OrganizationEdit edit = merge(List.of(OLD_ID), EDUCATION_ID);
		write(policy(3, OLD_NAME));
		OrganizationEdit back = ports().editor().revoke(edit.rulings().getFirst(), NOTE).block(LIMIT);
		assertThat(back.organization()).isEqualTo(OLD_ID);
		assertThat(departments()).isEqualTo(before);
		assertThat(duties()).containsExactly("通知1 湖南省教育厅", "通知2 湖南省教育委员会", "通知3 湖南省教育委员会");
		assertThat(issuers()).containsExactly("[湖南省教育厅]", "[湖南省教育委员会]", "[湖南省教育委员会]");
		write(changed(2, OLD_NAME));
		assertThat(departments()).isEqualTo(before);
	}

	@Test
	void whatWasMergedBeforeFollowsItsBody() {
		NodeId third = id("湖南省教育部门");
		write(policy(1, EDUCATION), policy(2, OLD_NAME), policy(3, PolicyDraft.provincial("湖南省教育部门")));
		merge(List.of(OLD_ID), third);
		merge(List.of(third), EDUCATION_ID);
		write(policy(4, OLD_NAME));
		assertThat(duties()).containsExactly("通知1 湖南省教育厅", "通知2 湖南省教育厅", "通知3 湖南省教育厅", "通知4 湖南省教育厅");
		assertThat(departments()).hasSize(1);
	}

	@Test
	void namesakesAreSplitInSomePolicies() {
		write(policy(1, EDUCATION), policy(2, EDUCATION));
		OrganizationEdit edit = ports().editor()
			.split(EDUCATION_ID, List.of(policy(2, EDUCATION).id()), "湘南省教育厅", NOTE)
			.block(LIMIT);
		assertThat(edit.mentions()).isEqualTo(2);
		assertThat(duties()).containsExactly("通知1 湖南省教育厅", "通知2 湘南省教育厅");
		write(changed(1, EDUCATION), changed(2, EDUCATION));
		assertThat(duties()).containsExactly("通知1 湖南省教育厅", "通知2 湘南省教育厅");
		ports().editor().revoke(edit.rulings().getFirst(), NOTE).block(LIMIT);
		assertThat(duties()).containsExactly("通知1 湖南省教育厅", "通知2 湖南省教育厅");
		assertThat(departments()).hasSize(1);
	}

	@Test
	void aSplitBodyMayBeMergedBack() {
		write(policy(1, EDUCATION), policy(2, EDUCATION));
		ports().editor().split(EDUCATION_ID, List.of(policy(2, EDUCATION).id()), "湘南省教育厅", NOTE).block(LIMIT);
		merge(List.of(id("湘南省教育厅")), EDUCATION_ID);
		write(changed(2, EDUCATION));
		assertThat(duties()).containsExactly("通知1 湖南省教育厅", "通知2 湖南省教育厅");
	}

	@Test
	void institutionsAreMergedAsWell() {
		write(new PolicyDraft("湘教发〔2023〕1号", "通知1").task("任务").institution("湖南一师").build(),
				new PolicyDraft("湘教发〔2023〕2号", "通知2").task("任务").institution("湖南第一师范学院").build());
		NodeId into = NodeId.of(NodeKind.INSTITUTION, "湖南第一师范学院");
		OrganizationEdit edit = merge(List.of(NodeId.of(NodeKind.INSTITUTION, "湖南一师")), into);
		assertThat(edit.mentions()).isEqualTo(2);
		assertThat(bodies(NodeKind.INSTITUTION)).containsExactly("湖南第一师范学院 [湖南第一师范学院, 湖南一师]");
	}

	@Test
	void anAliasHoldsForWhatWasReadAndForWhatComesLater() {
		write(policy(1, EDUCATION), policy(2, SHORT), elsewhere(9));
		OrganizationEdit edit = alias("教厅");
		assertThat(edit.organization()).isEqualTo(EDUCATION_ID);
		assertThat(edit.mentions()).isEqualTo(2);
		assertThat(edit.revision()).as("the one policy that used it changed").isEqualTo(4);
		write(policy(3, SHORT), changed(2, SHORT));
		assertThat(duties()).containsExactly("通知1 湖南省教育厅", "通知2 湖南省教育厅", "通知3 湖南省教育厅", "通知9 教厅");
		assertThat(departments()).containsExactly("教厅 [教厅]", "湖南省教育厅 [湖南省教育厅, 教厅]");
	}

	@Test
	void anAliasThatNobodyUsedYetHoldsAndLeavesNoTraceWhenItIsRevoked() {
		write(policy(1, EDUCATION));
		List<String> before = departments();
		OrganizationEdit edit = alias("教厅");
		assertThat(edit.mentions()).isZero();
		assertThat(departments()).containsExactly("湖南省教育厅 [湖南省教育厅, 教厅]");
		write(policy(2, SHORT), policy(3, PolicyDraft.provincial("教厅")));
		assertThat(duties()).containsExactly("通知1 湖南省教育厅", "通知2 湖南省教育厅", "通知3 湖南省教育厅");
		ports().editor().revoke(edit.rulings().getLast(), NOTE).block(LIMIT);
		assertThat(duties()).containsExactly("通知1 湖南省教育厅", "通知2 教厅", "通知3 教厅");
		assertThat(departments()).contains(before.getFirst()).hasSize(3);
		write(changed(2, SHORT));
		assertThat(duties()).containsExactly("通知1 湖南省教育厅", "通知2 教厅", "通知3 教厅");
	}

	@Test
	void anAliasThatWasNeverUsedIsRevokedWithoutABody() {
		write(policy(1, EDUCATION));
		List<String> before = departments();
		OrganizationEdit edit = alias("教厅");
		OrganizationEdit again = alias("教厅");
		assertThat(again.rulings()).isEqualTo(edit.rulings());
		ports().editor().revoke(edit.rulings().getFirst(), NOTE).block(LIMIT);
		assertThat(departments()).isEqualTo(before);
	}

	@Test
	void anAliasTakesNoNameAway() {
		write(policy(1, EDUCATION), policy(2, OLD_NAME), policy(3, PolicyDraft.provincial("湖南省教育部门")));
		assertThatExceptionOfType(GraphException.Refused.class).isThrownBy(() -> alias("湖南省教育委员会"))
			.withMessageContaining("another department")
			.withMessageContaining(OLD_ID.value());
		assertThatExceptionOfType(GraphException.Refused.class).isThrownBy(() -> alias("湖南省教育厅"));
		ports().editor().alias(OLD_ID, "教委", NOTE).block(LIMIT);
		assertThatExceptionOfType(GraphException.Refused.class).isThrownBy(() -> alias("教委"))
			.withMessageContaining("was ruled to be 湖南省教育委员会");
		assertThatExceptionOfType(GraphException.NotFound.class)
			.isThrownBy(() -> ports().editor().alias(id("无"), "别名", NOTE).block(LIMIT));
	}

	@Test
	void anInstitutionGetsAnAliasAsWell() {
		write(new PolicyDraft("湘教发〔2023〕1号", "通知1").task("任务").institution("湖南第一师范学院").build(),
				new PolicyDraft("湘教发〔2023〕2号", "通知2").task("任务").institution("湖南一师").build());
		NodeId into = NodeId.of(NodeKind.INSTITUTION, "湖南第一师范学院");
		OrganizationEdit edit = ports().editor().alias(into, "湖南一师", NOTE).block(LIMIT);
		assertThat(bodies(NodeKind.INSTITUTION)).containsExactly("湖南第一师范学院 [湖南第一师范学院, 湖南一师]");
		ports().editor().revoke(edit.rulings().getFirst(), NOTE).block(LIMIT);
		assertThat(bodies(NodeKind.INSTITUTION)).containsExactly("湖南一师 [湖南一师]", "湖南第一师范学院 [湖南第一师范学院]");
	}

	@Test
	void bodiesAreFoundByTheNamesThatRulingsGiveThem() {
		write(policy(1, EDUCATION), policy(2, OLD_NAME));
		NodeId merger = merge(List.of(OLD_ID), EDUCATION_ID).rulings().getFirst();
		assertThat(named("湖南省教育委员会")).containsExactly("湖南省教育厅");
		NodeId alias = alias("教厅").rulings().getFirst();
		assertThat(named("教厅")).containsExactly("湖南省教育厅");
		ports().editor().split(EDUCATION_ID, List.of(policy(1, EDUCATION).id()), "湘南省教育厅", NOTE).block(LIMIT);
		assertThat(named("湘南省教育厅")).containsExactly("湘南省教育厅");
		ports().editor().revoke(alias, NOTE).block(LIMIT);
		ports().editor().revoke(merger, NOTE).block(LIMIT);
		assertThat(named("教厅")).isEmpty();
		assertThat(named("湖南省教育委员会")).containsExactly("湖南省教育委员会");
	}

	@Test
	void whatIsNotThereIsNamed() {
		write(policy(1, EDUCATION), policy(2, OLD_NAME));
		NodeId nobody = id("无");
		assertThatExceptionOfType(GraphException.NotFound.class).isThrownBy(() -> merge(List.of(nobody), EDUCATION_ID))
			.withMessageContaining(nobody.value());
		merge(List.of(OLD_ID), EDUCATION_ID);
		assertThatExceptionOfType(GraphException.Refused.class).isThrownBy(() -> merge(List.of(EDUCATION_ID), OLD_ID))
			.withMessageContaining("was ruled to be 湖南省教育厅")
			.withMessageContaining(EDUCATION_ID.value());
		assertThatExceptionOfType(GraphException.NotFound.class).isThrownBy(() -> ports().editor()
			.split(EDUCATION_ID, List.of(NodeId.of(NodeKind.POLICY, "无")), "别的", NOTE)
			.block(LIMIT));
		assertThatExceptionOfType(GraphException.NotFound.class)
			.isThrownBy(() -> ports().editor().revoke(NodeId.of(NodeKind.RULING, "无"), NOTE).block(LIMIT));
		assertThat(departments()).hasSize(1);
	}

	@Test
	void whatMakesNoSenseIsRefused() {
		write(policy(1, EDUCATION));
		NodeId institution = NodeId.of(NodeKind.INSTITUTION, "学校");
		assertThatExceptionOfType(GraphException.Refused.class)
			.isThrownBy(() -> merge(List.of(EDUCATION_ID), EDUCATION_ID));
		assertThatExceptionOfType(GraphException.Refused.class)
			.isThrownBy(() -> merge(List.of(institution), EDUCATION_ID));
		assertThatExceptionOfType(GraphException.Refused.class)
			.isThrownBy(() -> ports().editor().split(EDUCATION_ID, List.of(), "别的", NOTE).block(LIMIT));
	}

	private OrganizationEdit alias(String name) {
		return ports().editor().alias(EDUCATION_ID, name, NOTE).block(LIMIT);
	}

	/** The same short name in a document of another region. */
	private static Policy elsewhere(int number) {
		return draft(number, SHORT).in(PolicyDraft.CHANGSHA).build();
	}

	private OrganizationEdit merge(List<NodeId> from, NodeId into) {
		return Mono.defer(() -> ports().editor().merge(from, into, NOTE)).block(LIMIT);
	}

	private static NodeId id(String department) {
		return NodeId.of(NodeKind.DEPARTMENT, department);
	}

	private static Policy policy(int number, DepartmentRef department) {
		return draft(number, department).build();
	}

	private static Policy changed(int number, DepartmentRef department) {
		return draft(number, department).says("改").build();
	}

	private static PolicyDraft draft(int number, DepartmentRef department) {
		return new PolicyDraft("湘教发〔2023〕" + number + "号", "通知" + number).issuer(department)
			.task("任务")
			.responsible(ResponsibilityRole.LEAD, department, department.name());
	}

	private void write(Policy... policies) {
		ports().writer().write(List.of(policies)).block(LIMIT);
	}

	private List<String> departments() {
		return bodies(NodeKind.DEPARTMENT);
	}

	private List<String> bodies(NodeKind kind) {
		return rows(kind, new Selection(List.of("name", "aliases"), List.of()), "name").stream()
			.map((row) -> row.properties().get("name") + " " + row.properties().get("aliases"))
			.toList();
	}

	private List<Object> named(String name) {
		return rows(NodeKind.DEPARTMENT, new Selection(List.of("name"), List.of()), "name",
				new Condition.Named(List.of(name)))
			.stream()
			.map((row) -> row.properties().get("name"))
			.toList();
	}

	private List<Object> issuers() {
		Condition real = new Condition.Property("inCorpus", Operator.EQUAL, true);
		return rows(NodeKind.POLICY, new Selection(List.of("issuerNames"), List.of()), "title", real).stream()
			.<Object>map((row) -> String.valueOf(row.properties().get("issuerNames")))
			.toList();
	}

	private List<String> duties() {
		Link departments = new Link("departments", Hop.along(Relation.RESPONSIBLE), List.of(), window("name"),
				new Selection(List.of("name"), List.of()));
		Link tasks = new Link("tasks", Hop.along(Relation.HAS_TASK), List.of(), window("order"),
				new Selection(List.of(), List.of(departments)));
		List<String> duties = new ArrayList<>();
		for (Page.Row policy : rows(NodeKind.POLICY, new Selection(List.of("title"), List.of(tasks)), "title")) {
			for (Page.Row task : policy.link("tasks").rows()) {
				for (Page.Row department : task.link("departments").rows()) {
					duties.add(policy.properties().get("title") + " " + department.properties().get("name"));
				}
			}
		}
		return duties;
	}

	private List<Page.Row> rows(NodeKind kind, Selection selection, String order, Condition... where) {
		return ports().reader().read(new GraphQuery(kind, window(order, where), selection)).block(LIMIT).rows();
	}

	private static Window window(String order, Condition... where) {
		return new Window(List.of(where), List.of(Order.ascending(order), Order.ascending("id")), 100, null, false,
				false);
	}

}
