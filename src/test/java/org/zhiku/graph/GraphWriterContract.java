package org.zhiku.graph;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window.Order;
import org.zhiku.graph.WriteReceipt.Outcome;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.Responsibility;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.testsupport.PolicyDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link GraphWriter} must do. */
public abstract class GraphWriterContract {

	private static final String NUMBER = "湘教发〔2023〕15号";

	private static final String TITLE = "关于推进楚怡行动的通知";

	protected abstract GraphPorts ports();

	@Test
	void createsThenLeavesTheSameTextAlone() {
		Policy policy = draft().build();
		assertThat(write(policy)).isEqualTo(new WriteReceipt(policy.id(), Outcome.CREATED, 1));
		assertThat(write(policy)).isEqualTo(new WriteReceipt(policy.id(), Outcome.UNCHANGED, 1));
	}

	@Test
	void replacesEverythingOfAnOlderText() {
		write(draft().task("旧任务").institution("湖南旧学院").build());
		Policy fresh = draft().task("新任务").task("另一任务").target("10", "所", "学校", "2025").build();
		assertThat(write(fresh)).isEqualTo(new WriteReceipt(fresh.id(), Outcome.CHANGED, 2));
		assertThat(texts(NodeKind.TASK, "heading")).containsExactlyInAnyOrder("新任务", "另一任务");
		assertThat(texts(NodeKind.TARGET, "object")).containsExactly("学校");
		assertThat(texts(NodeKind.INSTITUTION, "name")).isEmpty();
	}

	@Test
	void sourcesThatDisagreeComeToRest() {
		Policy one = draft().says("甲本").from("a.txt").build();
		Policy other = draft().says("乙本").from("b.txt").build();
		assertThat(write(one).outcome()).isEqualTo(Outcome.CREATED);
		assertThat(write(other).outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(write(one).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(write(other).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(texts(NodeKind.POLICY, "origin")).containsExactly("b.txt");
	}

	@Test
	void aSourceWithNewsReplacesWhatOthersSharedWithItBefore() {
		write(draft().says("甲本").from("a.txt").build());
		assertThat(write(draft().says("甲本").from("b.txt").build()).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(write(draft().says("新本").from("a.txt").build()).outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(write(draft().says("甲本").from("b.txt").build()).outcome()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void aTextIsWrittenAgainWhenAnotherExtractorReadIt() {
		write(draft().says("同一文本").task("旧读法").build());
		Policy anew = withTasksOf(draft().says("同一文本").task("旧读法").by("2").build(), 0);
		assertThat(known(anew)).isEmpty();
		assertThat(write(anew)).isEqualTo(new WriteReceipt(anew.id(), Outcome.CHANGED, 2));
		assertThat(texts(NodeKind.TASK, "heading")).isEmpty();
		assertThat(known(anew)).hasSize(1);
		assertThat(write(anew).outcome()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void sourcesThatDisagreeKeepTheirOrderWhenAnotherExtractorReadsThem() {
		write(draft().says("甲本").from("a.txt").build());
		write(draft().says("乙本").from("b.txt").build());
		assertThat(write(draft().says("甲本").from("a.txt").by("2").build()).outcome()).isEqualTo(Outcome.UNCHANGED);
		assertThat(write(draft().says("乙本").from("b.txt").by("2").build()).outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(texts(NodeKind.POLICY, "origin")).containsExactly("b.txt");
		assertThat(write(draft().says("甲本").from("a.txt").by("2").build()).outcome()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void twoSourcesOfATextReadAnewChangeItOnce() {
		write(draft().says("同一文本").from("a.txt").build());
		write(draft().says("同一文本").from("b.txt").build());
		assertThat(write(draft().says("同一文本").from("a.txt").by("2").build()).outcome()).isEqualTo(Outcome.CHANGED);
		assertThat(write(draft().says("同一文本").from("b.txt").by("2").build()).outcome()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void keepsRolesAndWrittenFormsOnTheRelations() {
		DepartmentRef education = PolicyDraft.provincial("湖南省教育厅");
		write(draft().issuer(education)
			.task("建设学校")
			.responsible(ResponsibilityRole.LEAD, education, "省教育\n厅")
			.responsible(ResponsibilityRole.SUPPORT, PolicyDraft.provincial("湖南省财政厅"), "省财政厅")
			.build());
		Link link = new Link("duties", Hop.along(Relation.RESPONSIBLE), List.of("role", "writtenAs", "quote", "type"),
				window(Order.edge("order"), Order.ascending("id")), new Selection(List.of("name"), List.of()));
		Page.Row task = all(NodeKind.TASK, new Selection(List.of("heading"), List.of(link))).get(0);
		List<Page.Row> duties = task.link("duties").rows();
		assertThat(duties).extracting((row) -> row.properties().get("name")).containsExactly("湖南省教育厅", "湖南省财政厅");
		assertThat(duties.get(0).edge()).containsEntry("role", "LEAD")
			.containsEntry("writtenAs", "省教育厅")
			.containsEntry("quote", "省教育\n厅")
			.containsEntry("type", "RESPONSIBLE");
		assertThat(all(NodeKind.DEPARTMENT, new Selection(List.of("name", "aliases"), List.of())))
			.filteredOn((row) -> row.properties().get("name").equals("湖南省教育厅"))
			.singleElement()
			.extracting((row) -> row.properties().get("aliases"))
			.isEqualTo(List.of("湖南省教育厅", "省教育厅"));
	}

	@Test
	void linksDepartmentsThatItHasBothAndKeepsNoneForThat() {
		Policy policy = draft().issuer(PolicyDraft.provincial("湖南省建设厅"))
			.task("建设学校")
			.responsible(ResponsibilityRole.LEAD, PolicyDraft.provincial("湖南省住房和城乡建设厅"), "省住建厅")
			.responsible(ResponsibilityRole.SUPPORT, PolicyDraft.provincial("湖南省农业厅"), "省农业厅")
			.build();
		write(policy);
		List<Succession> successions = List.of(new Succession(false, "建设厅", "住房和城乡建设厅", "2009"),
				new Succession(false, "农业厅", "农业农村厅", ""), new Succession(true, "建设部", "住房和城乡建设部", ""));
		ports().writer().link(successions).block(LIMIT);
		ports().writer().link(successions).block(LIMIT);
		Link successors = new Link("successors", Hop.along(Relation.SUCCEEDED_BY), List.of("on"),
				window(Order.ascending("id")), new Selection(List.of("name"), List.of()));
		List<Page.Row> linked = all(NodeKind.DEPARTMENT, new Selection(List.of("name"), List.of(successors))).stream()
			.filter((row) -> !row.link("successors").rows().isEmpty())
			.toList();
		assertThat(linked).singleElement()
			.satisfies((row) -> assertThat(row.properties()).containsEntry("name", "湖南省建设厅"))
			.satisfies((row) -> assertThat(row.link("successors").rows()).singleElement()
				.satisfies((other) -> assertThat(other.properties()).containsEntry("name", "湖南省住房和城乡建设厅"))
				.satisfies((other) -> assertThat(other.edge()).containsEntry("on", "2009")));
		delete(policy.id());
		assertThat(texts(NodeKind.DEPARTMENT, "name")).isEmpty();
	}

	@Test
	void aNoteOfASectionBelongsToTheSection() {
		write(draft().section("保障")
			.responsible(ResponsibilityRole.SHARED, PolicyDraft.provincial("湖南省财政厅"), "省财政厅")
			.build());
		Condition duty = new Condition.Related(Hop.along(Relation.SECTION_RESPONSIBLE), true, List.of());
		assertThat(matching(NodeKind.SECTION, "heading", duty)).containsExactly("保障");
	}

	@Test
	void collectiveBodiesOfTwoRegionsAreTwo() {
		DepartmentRef all = new DepartmentRef("各市州人民政府", null, null, true);
		write(draft().addressee(all).build());
		write(new PolicyDraft("粤教发〔2023〕1号", "另一通知").in(PolicyDraft.CHANGSHA).addressee(all).build());
		assertThat(texts(NodeKind.DEPARTMENT, "name")).containsExactly("各市州人民政府", "各市州人民政府");
	}

	@Test
	void regionsStandInTheirRegions() {
		write(draft().issuer(new DepartmentRef("长沙市教育局", AdministrativeLevel.CITY, PolicyDraft.CHANGSHA, false))
			.build());
		Condition inHunan = new Condition.Related(Hop.along(Relation.PART_OF), true, List.of(named("湖南省")));
		Condition ofCity = new Condition.Related(Hop.along(Relation.IN_REGION), true, List.of(inHunan));
		assertThat(matching(NodeKind.DEPARTMENT, "name", ofCity)).containsExactly("长沙市教育局");
	}

	@Test
	void citationsFindTheirPolicyByNumberAndByTitle() {
		Policy cited = draft().build();
		write(cited);
		write(new PolicyDraft("湘政发〔2024〕1号", "甲").cites(CitationRelation.BASED_ON, "别的名称", NUMBER).build());
		write(new PolicyDraft("湘政发〔2024〕2号", "乙").cites(CitationRelation.CITES, "关于推进“楚怡” 行动的通知", null).build());
		assertThat(cited(cited.id())).containsExactlyInAnyOrder("甲", "乙");
		assertThat(stubs()).isEmpty();
	}

	@Test
	void aStubBecomesThePolicyWhenItsDocumentComes() {
		write(new PolicyDraft("湘政发〔2024〕1号", "甲").cites(CitationRelation.IMPLEMENTS, null, NUMBER).build());
		write(new PolicyDraft("湘政发〔2024〕2号", "乙").cites(CitationRelation.CITES, TITLE, null).build());
		assertThat(stubs()).hasSize(2);
		Policy real = draft().build();
		assertThat(write(real).outcome()).isEqualTo(Outcome.CREATED);
		assertThat(stubs()).isEmpty();
		assertThat(cited(real.id())).containsExactlyInAnyOrder("甲", "乙");
	}

	@Test
	void aTitleThatTwoPoliciesBearMeansNeitherInWhateverOrderTheyCome() {
		List<Policy> all = List.of(draft().build(), new PolicyDraft("粤教发〔2023〕1号", TITLE).build(),
				new PolicyDraft("湘政发〔2024〕1号", "甲").cites(CitationRelation.CITES, TITLE, null).build(),
				new PolicyDraft("湘政发〔2024〕2号", "乙").cites(CitationRelation.CITES, TITLE, NUMBER).build());
		for (List<Integer> order : List.of(List.of(0, 1, 2, 3), List.of(2, 3, 0, 1), List.of(0, 2, 3, 1),
				List.of(1, 2, 0, 3))) {
			order.forEach((index) -> write(all.get(index)));
			assertThat(cited(all.get(0).id())).as("order " + order).containsExactly("乙");
			assertThat(cited(all.get(1).id())).as("order " + order).isEmpty();
			assertThat(stubs()).as("order " + order).containsExactly(TITLE);
			all.forEach((policy) -> delete(policy.id()));
			assertThat(texts(NodeKind.POLICY, "title")).isEmpty();
		}
	}

	@Test
	void aStubOfAnotherNumberIsAnotherPolicy() {
		write(new PolicyDraft("湘政发〔2024〕1号", "甲").cites(CitationRelation.CITES, TITLE, "湘教发〔2022〕9号").build());
		write(draft().build());
		assertThat(stubs()).containsExactly(TITLE);
	}

	/** The repealing policy takes a revision for the one that it repeals, too. */
	@Test
	void aDeletedPolicyThatOthersCiteBecomesAStub() {
		Policy policy = draft().task("任务").build();
		write(policy);
		write(new PolicyDraft("湘政发〔2024〕1号", "甲").cites(CitationRelation.REPEALS, TITLE, NUMBER).build());
		assertThat(delete(policy.id())).isEqualTo(new WriteReceipt(policy.id(), Outcome.DELETED, 4));
		assertThat(delete(policy.id())).isEqualTo(new WriteReceipt(policy.id(), Outcome.ABSENT, 4));
		assertThat(stubs()).containsExactly(TITLE);
		assertThat(texts(NodeKind.TASK, "heading")).isEmpty();
		assertThat(write(policy).outcome()).isEqualTo(Outcome.CREATED);
		assertThat(stubs()).isEmpty();
		assertThat(cited(policy.id())).containsExactly("甲");
	}

	@Test
	void aDeletedPolicyLeavesNothingThatOnlyItNamed() {
		Policy policy = draft().issuer(PolicyDraft.provincial("湖南省教育厅"))
			.institution("湖南铁道学院")
			.cites(CitationRelation.CITES, "没有的文件", null)
			.build();
		write(policy);
		delete(policy.id());
		assertThat(texts(NodeKind.POLICY, "id")).isEmpty();
		assertThat(texts(NodeKind.DEPARTMENT, "name")).isEmpty();
		assertThat(texts(NodeKind.INSTITUTION, "name")).isEmpty();
	}

	@Test
	void aFailedWriteLeavesNothingBehind() {
		Policy policy = draft().task("任务").build();
		Policy broken = new Policy(policy.id(), policy.text(), policy.sha256(), policy.origin(), null, null,
				withNoteOfNothing(policy), policy.extractor());
		assertThat(ports().writer().write(broken).materialize().block(LIMIT).getThrowable())
			.isInstanceOf(GraphException.Failed.class);
		assertThat(texts(NodeKind.POLICY, "id")).isEmpty();
		assertThat(ports().feed().head().block(LIMIT).revision()).isZero();
	}

	@Test
	void writersThatCiteEachOtherAgreeInTheEnd() {
		int count = 24;
		List<Policy> policies = IntStream.range(0, count).mapToObj((i) -> circular(i, count)).toList();
		List<WriteReceipt> receipts = Flux.fromIterable(policies)
			.flatMap((policy) -> ports().writer().write(policy), 6)
			.collectList()
			.block(LIMIT);
		assertThat(receipts).extracting(WriteReceipt::revision)
			.containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, count).boxed().toList());
		assertThat(stubs()).isEmpty();
		policies.forEach((policy) -> assertThat(cited(policy.id())).hasSize(2));
	}

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static Policy circular(int i, int count) {
		return new PolicyDraft("湘政发〔2024〕" + (i + 1) + "号", "环" + i).issuer(PolicyDraft.provincial("湖南省教育厅"))
			.signedOn(LocalDate.of(2024, 1, 1))
			.cites(CitationRelation.CITES, null, "湘政发〔2024〕" + ((i + 1) % count + 1) + "号")
			.cites(CitationRelation.CITES, "环" + (i + 2) % count, null)
			.build();
	}

	private static Extraction withNoteOfNothing(Policy policy) {
		Extraction it = policy.extraction();
		Responsibility nowhere = new Responsibility(99_999, PolicyDraft.provincial("湖南省教育厅"), ResponsibilityRole.LEAD,
				0, Evidence.in(policy.text(), 0, 1, "test"));
		return new Extraction(it.metadata(), it.validity(), it.sections(), it.tasks(), List.of(nowhere), it.targets(),
				it.institutions(), it.citations(), it.diagnostics());
	}

	private static PolicyDraft draft() {
		return new PolicyDraft(NUMBER, TITLE).signedOn(LocalDate.of(2023, 5, 6));
	}

	private static Policy withTasksOf(Policy policy, int tasks) {
		Extraction it = policy.extraction();
		return new Policy(policy.id(), policy.text(), policy.sha256(), policy.origin(), null, null,
				new Extraction(it.metadata(), it.validity(), it.sections(), it.tasks().subList(0, tasks),
						it.responsibilities(), it.targets(), it.institutions(), it.citations(), it.diagnostics()),
				policy.extractor());
	}

	private List<SourceText> known(Policy policy) {
		return ports().writer()
			.known(List.of(new SourceText(policy.source(), policy.sha256(), policy.extractor())))
			.collectList()
			.block(LIMIT);
	}

	private WriteReceipt write(Policy policy) {
		return ports().writer().write(policy).block(LIMIT);
	}

	private WriteReceipt delete(NodeId policy) {
		return ports().writer().delete(policy).block(LIMIT);
	}

	private List<Object> stubs() {
		return matching(NodeKind.POLICY, "title", new Condition.Property("inCorpus", Operator.EQUAL, false), "none");
	}

	private List<Object> cited(NodeId policy) {
		Condition cites = new Condition.Related(
				Hop.along(Relation.CITES, Relation.BASED_ON, Relation.IMPLEMENTS, Relation.REPEALS), true,
				List.of(new Condition.Property("id", Operator.EQUAL, policy)));
		return matching(NodeKind.POLICY, "title", cites);
	}

	private static Condition named(String name) {
		return new Condition.Property("name", Operator.EQUAL, name);
	}

	private List<Object> texts(NodeKind kind, String property) {
		return matching(kind, property, new Condition.And(List.of()));
	}

	private List<Object> matching(NodeKind kind, String property, Condition condition) {
		return matching(kind, property, condition, "none");
	}

	private List<Object> matching(NodeKind kind, String property, Condition condition, String absent) {
		Window window = new Window(List.of(condition), List.of(Order.ascending("id")), 1000, null, false, false);
		Page page = ports().reader()
			.read(new GraphQuery(kind, window, new Selection(List.of(property), List.of())))
			.block(LIMIT);
		return page.rows().stream().map((row) -> row.properties().getOrDefault(property, absent)).toList();
	}

	private List<Page.Row> all(NodeKind kind, Selection selection) {
		return ports().reader()
			.read(new GraphQuery(kind, window(Order.ascending("id")), selection))
			.block(LIMIT)
			.rows();
	}

	private static Window window(Order... order) {
		return new Window(List.of(), List.of(order), 1000, null, false, false);
	}

}
