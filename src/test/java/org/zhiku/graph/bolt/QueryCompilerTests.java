package org.zhiku.graph.bolt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.GraphQuery.Root;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Key;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.ResponsibilityRole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

/** Golden pairs: a query here, its statement and parameters in {@code graph-test}. */
class QueryCompilerTests {

	private static final Path GOLDEN = Path.of("src/test/resources/graph-test");

	private static final Order ID = Order.ascending("id");

	private static final Order IDENTITY = new Order(new Key.Identity(), false);

	private static final Order NEWEST = Order.descending("signedOn");

	@Test
	void aNodeByItsId() throws IOException {
		Window window = window(List.of(new Condition.Property("id", Operator.EQUAL, new NodeId("pol_0123"))), 1, null,
				false, false, ID);
		check("by-id", new GraphQuery(NodeKind.POLICY, window, new Selection(List.of("id", "title"), List.of())));
	}

	@Test
	void aFilteredPageWithItsTotal() throws IOException {
		Condition recent = new Condition.Property("signedOn", Operator.AT_LEAST, LocalDate.of(2020, 1, 1));
		Condition either = new Condition.Or(List.of(new Condition.Property("title", Operator.CONTAINS, "教育"),
				new Condition.Not(new Condition.Property("docNumber", Operator.PRESENT, true))));
		check("filtered", new GraphQuery(NodeKind.POLICY,
				window(List.of(recent, either), 20, null, false, true, NEWEST, ID), titles()));
	}

	@Test
	void aBodyByItsNames() throws IOException {
		Condition named = new Condition.Named(List.of("省教育厅", "所谓\"厅\""));
		check("named",
				new GraphQuery(NodeKind.DEPARTMENT, window(List.of(named), 20, null, false, true, ID), titles()));
	}

	@Test
	void policiesFromTheBodiesThatIssuedThem() throws IOException {
		Condition recent = new Condition.Property("signedOn", Operator.AT_LEAST, LocalDate.of(2020, 1, 1));
		Condition issued = new Condition.Related(Hop.along(Relation.ISSUED_BY), true,
				List.of(new Condition.Named(List.of("省教育厅"))));
		Condition led = new Condition.Not(new Condition.Related(Hop.along(Relation.HAS_TASK), true,
				List.of(new Condition.Related(Hop.along(Relation.RESPONSIBLE), true,
						List.of(new Condition.Named(List.of("省财政厅")))))));
		check("issued-by-named", new GraphQuery(NodeKind.POLICY,
				window(List.of(new Condition.And(List.of(recent, issued)), led), 20, null, false, true, NEWEST, ID),
				titles()));
	}

	@Test
	void whatComesAfterAPosition() throws IOException {
		check("after", page(List.of(LocalDate.of(2023, 5, 6), "pol_1"), false));
	}

	@Test
	void whatComesAfterAnUndatedPosition() throws IOException {
		check("after-absent", page(Arrays.asList(null, "pol_1"), false));
	}

	@Test
	void whatComesBeforeAPosition() throws IOException {
		check("before", page(List.of(LocalDate.of(2023, 5, 6), "pol_1"), true));
	}

	@Test
	void nestedPages() throws IOException {
		Link duties = new Link("duties", Hop.along(Relation.RESPONSIBLE), List.of("role", "type"),
				window(List.of(new Condition.Edge("role", Operator.EQUAL, ResponsibilityRole.LEAD)), 5, null, false,
						true, Order.edge("order"), ID),
				new Selection(List.of("name"), List.of()));
		Link tasks = new Link("tasks", Hop.along(Relation.HAS_TASK), List.of(),
				window(List.of(), 10, null, false, true, Order.ascending("order"), ID),
				new Selection(List.of("heading"), List.of(duties)));
		Link citing = new Link("citedBy", Hop.against(Relation.CITES, Relation.REPEALS), List.of("type"),
				window(List.of(new Condition.OfType(List.of(CitationRelation.REPEALS.relation()))), 10, null, false,
						false, ID),
				titles());
		check("nested", new GraphQuery(NodeKind.POLICY, window(List.of(), 20, null, false, false, ID),
				new Selection(List.of("title"), List.of(tasks, citing))));
	}

	@Test
	void conditionsOnNeighbours() throws IOException {
		Condition education = new Condition.Property("name", Operator.IN, List.of("湖南省教育厅", "教育部"));
		Condition led = new Condition.Related(Hop.along(Relation.RESPONSIBLE), true, List.of(education));
		Condition some = new Condition.Related(Hop.along(Relation.HAS_TASK), true, List.of(led));
		Condition none = new Condition.Related(Hop.along(Relation.HAS_DIAGNOSTIC), false, List.of());
		check("related", new GraphQuery(NodeKind.POLICY,
				window(List.of(new Condition.And(List.of(some, none))), 20, null, false, false, ID), titles()));
	}

	@Test
	void bothEndsOfTheGraphsIndexAreJoined() throws IOException {
		check("joined",
				new GraphQuery(NodeKind.POLICY, window(List.of(), 20, null, false, false, NEWEST, ID), titles()));
	}

	@Test
	void anOrderByNumbersOfNeighbours() throws IOException {
		check("counted", led(null));
	}

	@Test
	void whatComesAfterANumberOfNeighbours() throws IOException {
		check("counted-after", led(List.of(7L, "湖南省教育厅", "dep_1")));
	}

	@Test
	void relationshipsWithBothTheirEnds() throws IOException {
		Condition led = new Condition.Edge("role", Operator.IN, List.of(ResponsibilityRole.LEAD));
		Condition provincial = new Condition.At(Hop.End.TO,
				List.of(new Condition.Property("level", Operator.EQUAL, "PROVINCIAL")));
		Condition busy = new Condition.At(Hop.End.FROM,
				List.of(new Condition.Counted(Hop.along(Relation.HAS_TARGET), List.of(), Operator.GREATER, 2)));
		Window window = new Window(List.of(led, provincial, busy),
				List.of(new Order(new Key.EndProperty(Hop.End.FROM, "id"), false), Order.edge("start"), ID, IDENTITY),
				10, List.of("tsk_1", 12L, "dep_1", "5:1"), false, true);
		Selection task = new Selection(List.of("heading"), List.of());
		check("relationships", new GraphQuery(new Root.Relationships(Hop.along(Relation.RESPONSIBLE), List.of("role")),
				window, new Selection(List.of("name"), List.of(), List.of(new Selection.Origin("task", task)), true)));
	}

	@Test
	void theOriginOfANestedRelationshipIsTheNodeAround() throws IOException {
		Link duties = new Link("duties", Hop.against(Relation.RESPONSIBLE), List.of("role"),
				window(List.of(), 5, null, false, false, ID, IDENTITY), new Selection(List.of("heading"), List.of(),
						List.of(new Selection.Origin("department", new Selection(List.of("name"), List.of()))), false));
		check("origin", new GraphQuery(NodeKind.DEPARTMENT, window(List.of(), 20, null, false, false, ID),
				new Selection(List.of(), List.of(duties))));
	}

	@Test
	void aTotalAloneReadsNoRows() throws IOException {
		Link tasks = new Link("tasks", Hop.along(Relation.HAS_TASK), List.of(),
				window(List.of(), 0, null, false, true, ID), titles());
		check("only-totals", new GraphQuery(NodeKind.POLICY, window(List.of(), 20, null, false, false, ID),
				new Selection(List.of(), List.of(tasks))));
	}

	@Test
	void theTextDependsOnTheShapeAlone() {
		Statement one = QueryCompiler.compile(page(List.of(LocalDate.of(2023, 5, 6), "pol_1"), false));
		Statement other = QueryCompiler.compile(page(List.of(LocalDate.of(1999, 1, 1), "pol_2"), false));
		assertThat(one.text()).isEqualTo(other.text());
		assertThat(one.parameters()).isNotEqualTo(other.parameters());
	}

	@Test
	void refusesNamesThatAreNone() {
		for (String name : List.of("a b", "a`", "a.b", "", "1a", "a)--(b", "名")) {
			Selection selection = new Selection(List.of(name), List.of());
			assertThatIllegalArgumentException().isThrownBy(() -> QueryCompiler
				.compile(new GraphQuery(NodeKind.TASK, window(List.of(), 1, null, false, false, ID), selection)));
		}
	}

	@Test
	void refusesAnEdgeWhereNoneLeads() {
		Window window = window(List.of(new Condition.Edge("role", Operator.EQUAL, "LEAD")), 1, null, false, false, ID);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> QueryCompiler.compile(new GraphQuery(NodeKind.TASK, window, titles())));
	}

	/** Departments by the number of tasks they lead, each with that number. */
	private static GraphQuery led(@Nullable List<@Nullable Object> after) {
		Hop hop = Hop.against(Relation.RESPONSIBLE);
		List<Condition> lead = List.of(new Condition.Edge("role", Operator.IN, List.of("LEAD")));
		Link tasks = new Link("tasks", hop, List.of(), window(lead, 0, null, false, true, ID),
				new Selection(List.of(), List.of()));
		return new GraphQuery(
				NodeKind.DEPARTMENT, window(List.of(), 50, after, false, false,
						new Order(new Key.Count(hop, lead), true), Order.ascending("name"), ID),
				new Selection(List.of("name"), List.of(tasks)));
	}

	private static GraphQuery page(List<@Nullable Object> position, boolean backward) {
		return new GraphQuery(NodeKind.POLICY, window(List.of(), 20, position, backward, false, NEWEST, ID), titles());
	}

	private static Selection titles() {
		return new Selection(List.of("title"), List.of()).positioned();
	}

	private static Window window(List<Condition> where, int limit, @Nullable List<@Nullable Object> after,
			boolean backward, boolean total, Order... order) {
		return new Window(where, List.of(order), limit, after, backward, total);
	}

	/** A missing expectation is written and the test fails, so that somebody reads it. */
	private static void check(String name, GraphQuery query) throws IOException {
		Statement statement = QueryCompiler.compile(query);
		String parameters = statement.parameters()
			.entrySet()
			.stream()
			.map((entry) -> "// $" + entry.getKey() + " = " + shown(entry))
			.collect(Collectors.joining("\n"));
		String actual = statement.text() + "\n" + parameters + "\n";
		Path file = GOLDEN.resolve(name + ".cypher");
		if (!Files.exists(file)) {
			Files.createDirectories(GOLDEN);
			Files.writeString(file, actual);
			fail("Read and commit " + file);
		}
		assertThat(actual).isEqualTo(Files.readString(file));
	}

	private static String shown(Map.Entry<String, Object> entry) {
		return entry.getValue().getClass().getSimpleName().replaceAll("ListN|List12", "List") + " " + entry.getValue();
	}

}
