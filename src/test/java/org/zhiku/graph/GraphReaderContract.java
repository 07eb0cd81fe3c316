package org.zhiku.graph;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.testsupport.PolicyDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What every {@link GraphReader} must do. */
public abstract class GraphReaderContract {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static final DepartmentRef EDUCATION = PolicyDraft.provincial("湖南省教育厅");

	private static final Order BY_DATE = Order.ascending("signedOn");

	private static final Order NEWEST = Order.descending("signedOn");

	private static final Order BY_ID = Order.ascending("id");

	protected abstract GraphPorts ports();

	@Test
	void anEmptyGraphGivesAnEmptyPage() {
		Page page = read(NodeKind.POLICY, window(List.of(), List.of(BY_ID), 10, null, false, true), titles());
		assertThat(page).isEqualTo(new Page(List.of(), 0L, false));
	}

	@Test
	void countsOnlyWhenAsked() {
		writeDated();
		assertThat(read(NodeKind.POLICY, window(List.of(), List.of(BY_ID), 2, null, false, true), titles()).total())
			.isEqualTo(6);
		assertThat(read(NodeKind.POLICY, window(List.of(), List.of(BY_ID), 2, null, false, false), titles()).total())
			.isNull();
	}

	@Test
	void theUndatedComeLastEitherWay() {
		writeDated();
		assertThat(walk(List.of(BY_DATE, BY_ID), false).subList(4, 6)).containsExactlyInAnyOrder("无日期1", "无日期2");
		assertThat(walk(List.of(NEWEST, BY_ID), false).subList(4, 6)).containsExactlyInAnyOrder("无日期1", "无日期2");
		assertThat(walk(List.of(NEWEST, BY_ID), false).get(0)).isEqualTo("2024年");
	}

	@Test
	void pagesJoinWhicheverWayTheyAreWalked() {
		writeDated();
		for (Order first : List.of(BY_DATE, NEWEST)) {
			List<Order> order = List.of(first, BY_ID);
			Page whole = read(NodeKind.POLICY, window(List.of(), order, 100, null, false, false), titles());
			assertThat(walk(order, false)).isEqualTo(titlesOf(whole)).hasSize(6);
			assertThat(walk(order, true)).isEqualTo(titlesOf(whole));
		}
	}

	@Test
	void ordersBySeveralProperties() {
		writeDated();
		Order byLength = Order.descending("docYear");
		Order byTitle = Order.ascending("title");
		List<Order> order = List.of(byLength, NEWEST, byTitle, BY_ID);
		assertThat(walk(order, false)).hasSize(6).doesNotHaveDuplicates();
		assertThat(walk(order, true)).isEqualTo(walk(order, false));
	}

	@Test
	void aPageOfNothingSaysWhetherThereIsMore() {
		writeDated();
		Page page = read(NodeKind.POLICY, window(List.of(), List.of(BY_ID), 0, null, false, true), titles());
		assertThat(page).isEqualTo(new Page(List.of(), 6L, true));
	}

	@Test
	void comparesInEveryWay() {
		writeDated();
		assertThat(found(property("title", Operator.EQUAL, "2023年"))).containsExactly("2023年");
		assertThat(found(property("title", Operator.IN, List.of("2023年", "2024年")))).hasSize(2);
		assertThat(found(property("title", Operator.STARTS_WITH, "无"))).hasSize(2);
		assertThat(found(property("title", Operator.CONTAINS, "日期"))).hasSize(2);
		assertThat(found(property("signedOn", Operator.LESS, LocalDate.of(2023, 1, 1)))).containsExactly("2022年");
		assertThat(found(property("signedOn", Operator.AT_MOST, LocalDate.of(2023, 1, 1)))).hasSize(3);
		assertThat(found(property("signedOn", Operator.GREATER, LocalDate.of(2023, 1, 1)))).containsExactly("2024年");
		assertThat(found(property("signedOn", Operator.AT_LEAST, LocalDate.of(2023, 1, 1)))).hasSize(3);
		assertThat(found(property("signedOn", Operator.PRESENT, false))).hasSize(2);
		assertThat(found(property("signedOn", Operator.PRESENT, true))).hasSize(4);
		assertThat(found(property("issuerNames", Operator.LAST, "湖南省教育厅"))).hasSize(6);
		assertThat(found(property("issuerNames", Operator.LAST, "湖南省"))).isEmpty();
	}

	@Test
	void aNegationHoldsWhereThePropertyIsAbsent() {
		writeDated();
		Condition early = property("signedOn", Operator.LESS, LocalDate.of(2024, 1, 1));
		assertThat(found(new Condition.Not(early))).containsExactlyInAnyOrder("2024年", "无日期1", "无日期2");
		assertThat(found(new Condition.Not(new Condition.Not(early)))).hasSize(3);
	}

	@Test
	void joinsConditions() {
		writeDated();
		Condition one = property("title", Operator.EQUAL, "2022年");
		Condition other = property("title", Operator.EQUAL, "2024年");
		assertThat(found(new Condition.Or(List.of(one, other)))).hasSize(2);
		assertThat(found(new Condition.And(List.of(one, other)))).isEmpty();
		assertThat(found(new Condition.And(List.of()))).hasSize(6);
		assertThat(found(new Condition.Or(List.of()))).isEmpty();
	}

	@Test
	void findsBodiesByFullNamesAndAliases() {
		DepartmentRef odd = new DepartmentRef("所谓\"厅\"\\的 AND 办(公)室*", null, null, false);
		writeDated();
		write(draft(7, "2025年", LocalDate.of(2025, 1, 1)).issuer(odd));
		assertThat(named("湖南省教育厅")).containsExactly("湖南省教育厅");
		assertThat(named("省教育厅", "教育厅", "无此厅")).containsExactly("湖南省教育厅");
		assertThat(named(odd.name())).containsExactly(odd.name());
		assertThat(named("教育", "省教育厅 ", "*", "", "\"", "\\")).isEmpty();
		assertThat(named()).isEmpty();
	}

	@Test
	void aNameMeansAllBodiesThatBearItOrAreAlsoCalledSo() {
		DepartmentRef bearer = new DepartmentRef("省财政厅", null, null, false);
		DepartmentRef finance = PolicyDraft.provincial("湖南省财政厅");
		writeDated();
		write(draft(7, "2025年", LocalDate.of(2025, 1, 1)).task("任务")
			.responsible(ResponsibilityRole.LEAD, bearer, "省财政厅")
			.responsible(ResponsibilityRole.SUPPORT, finance, "省财政厅")
			.responsible(ResponsibilityRole.SUPPORT, finance, "财政厅"));
		assertThat(named("省财政厅")).containsExactlyInAnyOrder("省财政厅", "湖南省财政厅");
		assertThat(named("财政厅")).containsExactly("湖南省财政厅");
		assertThat(named("省财政厅", "湖南省财政厅", "教育厅")).containsExactlyInAnyOrder("省财政厅", "湖南省财政厅", "湖南省教育厅");
	}

	@Test
	void findsWhatBelongsToBodiesWithNames() {
		writeDated();
		Condition issued = issuedBy("省教育厅", "无此厅");
		Condition recent = property("signedOn", Operator.AT_LEAST, LocalDate.of(2023, 1, 1));
		assertThat(found(issued)).hasSize(6);
		assertThat(found(new Condition.And(List.of(recent, issued)))).containsExactlyInAnyOrder("2023年", "2023年二",
				"2024年");
		assertThat(found(new Condition.Not(issued))).isEmpty();
		assertThat(found(new Condition.Or(List.of(issuedBy("无此厅"), recent)))).hasSize(3);
		assertThat(found(issuedBy())).isEmpty();
		Page page = read(NodeKind.POLICY, window(List.of(issued), List.of(NEWEST, BY_ID), 2, null, false, true),
				titles());
		assertThat(page.total()).isEqualTo(6);
		assertThat(page.more()).isTrue();
		assertThat(titlesOf(page).getFirst()).isEqualTo("2024年");
	}

	@Test
	void asksForNeighboursThatSatisfyConditions() {
		writeDated();
		Condition lead = new Condition.Related(Hop.along(Relation.RESPONSIBLE), true,
				List.of(property("name", Operator.EQUAL, "湖南省教育厅"),
						new Condition.Edge("role", Operator.EQUAL, ResponsibilityRole.LEAD)));
		Condition some = new Condition.Related(Hop.along(Relation.HAS_TASK), true, List.of(lead));
		Condition none = new Condition.Related(Hop.along(Relation.HAS_TASK), false, List.of(lead));
		assertThat(found(some)).containsExactly("2024年");
		assertThat(found(none)).hasSize(5).doesNotContain("2024年");
	}

	@Test
	void nestsPagesAsDeepAsTheSelection() {
		writeDated();
		Link departments = new Link("duties", Hop.along(Relation.RESPONSIBLE), List.of("role", "order"),
				window(List.of(), List.of(Order.edge("order"), BY_ID), 5, null, false, true),
				new Selection(List.of("name"), List.of()).positioned());
		Link tasks = new Link("tasks", Hop.along(Relation.HAS_TASK), List.of(),
				window(List.of(), List.of(Order.ascending("order"), BY_ID), 1, null, false, true),
				new Selection(List.of("heading"), List.of(departments)));
		Page page = read(NodeKind.POLICY, window(List.of(), List.of(NEWEST, BY_ID), 1, null, false, false),
				new Selection(List.of("title"), List.of(tasks)));
		Page firstTasks = page.rows().get(0).link("tasks");
		assertThat(firstTasks.total()).isEqualTo(2);
		assertThat(firstTasks.more()).isTrue();
		assertThat(firstTasks.rows().get(0).properties()).containsEntry("heading", "牵头的任务");
		Page duties = firstTasks.rows().get(0).link("duties");
		assertThat(duties.rows()).extracting((row) -> row.edge().get("role")).containsExactly("LEAD", "SUPPORT");
		assertThat(duties.rows().get(1).position().get(0)).isEqualTo(1L);
		assertThat(page.rows().get(0).position()).as("nobody asked").isEmpty();
	}

	@Test
	void aNeighbourReachedTwiceIsOneNode() {
		writeDated();
		Link tasks = new Link("tasks", Hop.against(Relation.RESPONSIBLE), List.of(),
				window(List.of(), List.of(BY_ID), 10, null, false, true), new Selection(List.of("heading"), List.of()));
		Page page = read(NodeKind.DEPARTMENT,
				window(List.of(property("name", Operator.EQUAL, "湖南省教育厅")), List.of(BY_ID), 1, null, false, false),
				new Selection(List.of("name"), List.of(tasks)));
		assertThat(page.rows().get(0).link("tasks").rows()).hasSize(2);
		assertThat(page.rows().get(0).link("tasks").total()).isEqualTo(2);
	}

	@Test
	void tellsTypesOfRelationsAndFiltersByThem() {
		writeDated();
		Hop hop = Hop.along(Relation.CITES, Relation.BASED_ON);
		Link all = citations("all", hop, List.of());
		Link based = citations("based", hop, List.of(new Condition.OfType(List.of(Relation.BASED_ON))));
		Page page = read(NodeKind.POLICY,
				window(List.of(property("title", Operator.EQUAL, "2024年")), List.of(BY_ID), 1, null, false, false),
				new Selection(List.of(), List.of(all, based)));
		Page.Row row = page.rows().get(0);
		assertThat(row.properties()).isEmpty();
		assertThat(row.link("all").rows()).extracting((edge) -> edge.edge().get("type"))
			.containsExactly("BASED_ON", "CITES");
		assertThat(row.link("based").rows()).singleElement()
			.extracting((edge) -> edge.edge().get("title"))
			.isEqualTo("某条例");
	}

	@Test
	void absentPropertiesHaveNoEntry() {
		writeDated();
		Page page = read(
				NodeKind.POLICY, window(List.of(property("title", Operator.EQUAL, "无日期1")), List.of(BY_DATE, BY_ID), 1,
						null, false, false),
				new Selection(List.of("title", "signedOn", "targetCount"), List.of()).positioned());
		assertThat(page.rows().get(0).properties()).containsOnlyKeys("title", "targetCount");
		assertThat(page.rows().get(0).position().get(0)).isNull();
	}

	@Test
	void valuesAreNeverPartOfTheStatement() {
		writeDated();
		String hostile = "' OR 1=1 //\"}) RETURN n //`";
		assertThat(found(property("title", Operator.EQUAL, hostile))).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> found(property("title = 1 OR n", Operator.EQUAL, 1)));
	}

	private static Link citations(String key, Hop hop, List<Condition> where) {
		return new Link(key, hop, List.of("type", "title"),
				window(where, List.of(Order.edge("start"), BY_ID), 10, null, false, false),
				new Selection(List.of("inCorpus"), List.of()));
	}

	private void writeDated() {
		write(draft(1, "2022年", LocalDate.of(2022, 1, 1)));
		write(draft(2, "2023年", LocalDate.of(2023, 1, 1)));
		write(draft(3, "2023年二", LocalDate.of(2023, 1, 1)));
		write(draft(4, "无日期1", null));
		write(draft(5, "无日期2", null));
		write(draft(6, "2024年", LocalDate.of(2024, 1, 1)).cites(CitationRelation.BASED_ON, "某条例", null)
			.cites(CitationRelation.CITES, "某办法", null)
			.task("牵头的任务")
			.responsible(ResponsibilityRole.LEAD, EDUCATION, "省教育厅")
			.responsible(ResponsibilityRole.SUPPORT, EDUCATION, "教育厅")
			.task("配合的任务")
			.responsible(ResponsibilityRole.SUPPORT, EDUCATION, "省教育厅"));
	}

	private static PolicyDraft draft(int i, String title, @Nullable LocalDate date) {
		return new PolicyDraft("湘教发〔2023〕" + i + "号", title).signedOn(date).issuer(EDUCATION);
	}

	private void write(PolicyDraft draft) {
		ports().writer().write(draft.build()).block(LIMIT);
	}

	/** All titles of the corpus, two to a page. */
	private List<Object> walk(List<Order> order, boolean backward) {
		List<Object> titles = new ArrayList<>();
		List<@Nullable Object> after = null;
		for (boolean more = true; more;) {
			Page page = read(NodeKind.POLICY, window(List.of(), order, 2, after, backward, false), titles());
			titles.addAll(backward ? 0 : titles.size(), titlesOf(page));
			after = page.rows().get(backward ? 0 : page.rows().size() - 1).position();
			more = page.more();
		}
		return titles;
	}

	private static Condition issuedBy(String... names) {
		return new Condition.Related(Hop.along(Relation.ISSUED_BY), true, List.of(new Condition.Named(List.of(names))));
	}

	private List<Object> named(String... names) {
		Window window = window(List.of(new Condition.Named(List.of(names))), List.of(BY_ID), 100, null, false, false);
		return read(NodeKind.DEPARTMENT, window, new Selection(List.of("name"), List.of())).rows()
			.stream()
			.map((row) -> row.properties().get("name"))
			.toList();
	}

	private List<Object> found(Condition condition) {
		return titlesOf(
				read(NodeKind.POLICY, window(List.of(condition), List.of(BY_ID), 100, null, false, false), titles()));
	}

	private static List<Object> titlesOf(Page page) {
		return page.rows().stream().map((row) -> row.properties().get("title")).toList();
	}

	/** Stubs aside, as every list of policies is read. */
	private Page read(NodeKind kind, Window window, Selection selection) {
		List<Condition> where = new ArrayList<>(window.where());
		if (kind == NodeKind.POLICY) {
			where.add(property("inCorpus", Operator.EQUAL, true));
		}
		Window real = new Window(where, window.order(), window.limit(), window.after(), window.backward(),
				window.withTotal());
		return ports().reader().read(new GraphQuery(kind, real, selection)).block(LIMIT);
	}

	private static Selection titles() {
		return new Selection(List.of("title"), List.of()).positioned();
	}

	private static Condition property(String name, Operator operator, Object value) {
		return new Condition.Property(name, operator, value);
	}

	private static Window window(List<Condition> where, List<Order> order, int limit,
			@Nullable List<@Nullable Object> after, boolean backward, boolean total) {
		return new Window(where, order, limit, after, backward, total);
	}

}
