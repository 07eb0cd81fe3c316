package org.zhiku.graph.exploration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.zhiku.graph.Condition.Named;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphPorts;
import org.zhiku.graph.Hop;
import org.zhiku.graph.NodeSelections;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.graph.exploration.Subgraph.Edge;
import org.zhiku.graph.exploration.Subgraph.Reached;
import org.zhiku.graph.exploration.TallyQuestion.Counted;
import org.zhiku.graph.exploration.TallyQuestion.Key;
import org.zhiku.graph.exploration.WalkQuestion.Bounds;
import org.zhiku.graph.exploration.WalkQuestion.Direction;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.ontology.TargetBasis;
import org.zhiku.testsupport.Policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What every {@link GraphExplorer} must do, over {@link Policies}. */
public abstract class GraphExplorerContract {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static final Set<Relation> ALL = Set.of(Relation.ISSUED_BY, Relation.HAS_TASK, Relation.RESPONSIBLE,
			Relation.HAS_TARGET, Relation.SETS_TARGET, Relation.REPEALS, Relation.BASED_ON, Relation.IN_REGION,
			Relation.PART_OF);

	private static final Set<NodeKind> KINDS = Set.of(NodeKind.POLICY, NodeKind.TASK, NodeKind.TARGET,
			NodeKind.DEPARTMENT, NodeKind.REGION);

	private static final Policy OLDER = Policies.older();

	private static final Policy NEWER = Policies.newer();

	private final NodeId firstTask = NEWER.id().part(NodeKind.TASK, 0);

	protected abstract GraphPorts ports();

	@Test
	void aPathIsShortestAndTellsThePassageOfEachStep() {
		write();
		NodeId changsha = department("长沙市教育局");
		Set<Relation> relations = Set.of(Relation.REPEALS, Relation.HAS_TASK, Relation.RESPONSIBLE);
		Subgraph path = get(path(new PathQuestion(OLDER.id(), changsha, relations, 6, true)));
		assertThat(path.nodes()).containsExactly(reached(OLDER.id(), 0), reached(NEWER.id(), 1),
				reached(this.firstTask, 2), reached(changsha, 3));
		assertThat(path.edges()).extracting(Edge::relation)
			.containsExactly(Relation.REPEALS, Relation.HAS_TASK, Relation.RESPONSIBLE);
		assertThat(path.edges()).extracting(Edge::from).containsExactly(NEWER.id(), NEWER.id(), this.firstTask);
		assertThat(path.edges().get(2).role()).isEqualTo(ResponsibilityRole.SUPPORT);
		assertThat(path.edges()).allSatisfy((edge) -> assertThat(edge.evidence()).isNotNull()
			.satisfies((evidence) -> assertThat(NEWER.text().substring(evidence.start(), evidence.end()))
				.isEqualTo(evidence.quote())));
	}

	@Test
	void aPathKeepsToTheRelationsAndTheLength() {
		write();
		NodeId changsha = department("长沙市教育局");
		assertThat(path(new PathQuestion(OLDER.id(), changsha, ALL, 2, true)).blockOptional(LIMIT)).isEmpty();
		Subgraph other = get(path(new PathQuestion(OLDER.id(), changsha,
				Set.of(Relation.ISSUED_BY, Relation.IN_REGION, Relation.PART_OF), 6, true)));
		assertThat(other.edges()).extracting(Edge::relation)
			.containsExactly(Relation.ISSUED_BY, Relation.IN_REGION, Relation.PART_OF, Relation.IN_REGION);
	}

	@Test
	void whatIsNotThereIsSaidSo() {
		write();
		NodeId nobody = new NodeId("dep_0000000000000000");
		for (Mono<Subgraph> call : List.of(path(new PathQuestion(NEWER.id(), nobody, ALL, 3, true)),
				path(new PathQuestion(nobody, NEWER.id(), ALL, 3, true)),
				explorer().walk(walk(nobody, Direction.EITHER, 1, 10, 10), NodeSelections.NONE))) {
			assertThatThrownBy(() -> call.block(LIMIT)).isInstanceOf(GraphException.NotFound.class)
				.hasMessageContaining(nobody.value());
		}
	}

	@Test
	void aWalkReachesTheNearestFirstAndEachNodeOnce() {
		write();
		Subgraph one = around(walk(NEWER.id(), Direction.EITHER, 1, 100, 100));
		Subgraph two = around(walk(NEWER.id(), Direction.EITHER, 2, 100, 100));
		assertThat(one.truncated()).isFalse();
		assertThat(one.nodes()).extracting(Reached::distance).containsOnly(0, 1);
		assertThat(two.nodes()).containsAll(one.nodes()).doesNotHaveDuplicates();
		assertThat(two.nodes()).extracting(Reached::distance).isSorted().contains(2);
		assertThat(two.nodes()).extracting(Reached::node).contains(department("长沙市教育局"));
		assertThat(two.edges()).extracting((edge) -> List.of(edge.relation(), edge.from(), edge.to()))
			.doesNotHaveDuplicates();
	}

	@Test
	void theNodesComeWithWhatIsWantedOfTheirKind() {
		write();
		Link link = new Link("issuers", Hop.along(Relation.ISSUED_BY), List.of("lead"),
				new Window(List.of(new Named(List.of("湖南省财政厅"))), List.of(Order.ascending("id")), 10, null, false,
						false),
				new Selection(List.of("id", "name"), List.of()));
		NodeSelections wanted = new NodeSelections(
				Map.of(NodeKind.POLICY, new Selection(List.of("id", "title"), List.of(link)), NodeKind.TASK,
						new Selection(List.of("id", "heading"), List.of())));
		Subgraph around = get(explorer().walk(walk(NEWER.id(), Direction.EITHER, 1, 100, 100), wanted));
		Subgraph bare = around(walk(NEWER.id(), Direction.EITHER, 1, 100, 100));
		assertThat(around.nodes()).extracting(Reached::node, Reached::distance)
			.isEqualTo(bare.nodes().stream().map((node) -> tuple(node.node(), node.distance())).toList());
		Page.Row policy = around.nodes().getFirst().row();
		assertThat(policy.properties()).containsEntry("title", NEWER.extraction().metadata().title());
		assertThat(policy.link("issuers").rows()).singleElement().satisfies((row) -> {
			assertThat(row.properties()).containsEntry("name", "湖南省财政厅");
			assertThat(row.edge()).containsKey("lead");
		});
		assertThat(around.nodes()).filteredOn((node) -> node.node().kind() == NodeKind.TASK)
			.isNotEmpty()
			.allSatisfy((node) -> assertThat(node.row().properties()).containsOnlyKeys("id", "heading"));
		assertThat(around.nodes()).filteredOn((node) -> node.node().kind() == NodeKind.DEPARTMENT)
			.isNotEmpty()
			.allSatisfy((node) -> assertThat(node.row()).isEqualTo(Page.Row.identified(node.node())));
		Set<Relation> repeals = Set.of(Relation.REPEALS);
		Subgraph path = get(explorer().path(new PathQuestion(OLDER.id(), NEWER.id(), repeals, 2, false), wanted));
		assertThat(path.rows()).extracting((row) -> row.properties().get("title"))
			.containsExactly(OLDER.extraction().metadata().title(), NEWER.extraction().metadata().title());
	}

	@Test
	void aWalkThatComesToItsEndGoesNoFurther() {
		write();
		WalkQuestion question = new WalkQuestion(OLDER.id(), Set.of(Relation.REPEALS), Direction.AGAINST, KINDS,
				new Bounds(5, 10, 10), true);
		assertThat(around(question).nodes()).containsExactly(reached(OLDER.id(), 0), reached(NEWER.id(), 1));
	}

	@Test
	void aWalkFollowsItsDirection() {
		write();
		Subgraph along = around(walk(NEWER.id(), Direction.ALONG, 1, 100, 100));
		Subgraph against = around(walk(NEWER.id(), Direction.AGAINST, 1, 100, 100));
		assertThat(along.edges()).isNotEmpty().allMatch((edge) -> edge.from().equals(NEWER.id()));
		assertThat(against.edges()).isEmpty();
		assertThat(against.nodes()).containsExactly(reached(NEWER.id(), 0));
		assertThat(around(walk(OLDER.id(), Direction.AGAINST, 1, 100, 100)).edges()).extracting(Edge::relation)
			.containsExactly(Relation.REPEALS);
	}

	@Test
	void aWalkSaysWhereABoundLeftSomethingOutAndGivesEachRelationItsShare() {
		write();
		Subgraph few = around(walk(NEWER.id(), Direction.ALONG, 1, 5, 100));
		assertThat(few.truncated()).isTrue();
		assertThat(few.nodes()).hasSize(6);
		assertThat(few.edges()).extracting(Edge::relation)
			.containsExactlyInAnyOrder(Relation.BASED_ON, Relation.HAS_TASK, Relation.ISSUED_BY, Relation.REPEALS,
					Relation.SETS_TARGET);
		Subgraph small = around(walk(NEWER.id(), Direction.EITHER, 2, 100, 4));
		assertThat(small.truncated()).isTrue();
		assertThat(small.nodes()).hasSize(4);
		List<NodeId> kept = small.nodes().stream().map(Reached::node).toList();
		assertThat(small.edges()).allMatch((edge) -> kept.contains(edge.from()) && kept.contains(edge.to()));
	}

	@Test
	void whoIssuesTogetherIsCountedByPolicies() {
		write();
		NodeId education = department("湖南省教育厅");
		NodeId finance = department("湖南省财政厅");
		LocalDate signed = LocalDate.of(2031, 3, 1);
		assertThat(get(explorer().coIssuance(new CoIssueQuestion(finance, List.of(), 1, 10))))
			.containsExactly(new CoIssue(finance, education, 1, 0, 1, signed, signed));
		assertThat(get(explorer().coIssuance(new CoIssueQuestion(null, List.of(), 1, 10)))).hasSize(1);
		assertThat(get(explorer().coIssuance(new CoIssueQuestion(null, List.of(), 2, 10)))).isEmpty();
		Property later = new Property("signedOn", Operator.GREATER, signed);
		assertThat(get(explorer().coIssuance(new CoIssueQuestion(null, List.of(later), 1, 10)))).isEmpty();
	}

	@Test
	void partsInTasksAreCountedByRole() {
		write();
		List<Duties> all = get(explorer().duties(new DutyQuestion(List.of(), List.of(), 10)));
		assertThat(all).contains(
				new Duties(department("湖南省财政厅"), 2,
						Map.of(ResponsibilityRole.SUPPORT, 1L, ResponsibilityRole.LEAD, 1L, ResponsibilityRole.ACTOR,
								1L)),
				new Duties(department("湖南省教育厅"), 2, Map.of(ResponsibilityRole.LEAD, 2L)),
				new Duties(department("长沙市教育局"), 1, Map.of(ResponsibilityRole.SUPPORT, 1L)));
		assertThat(all).extracting(Duties::tasks).containsExactly(2L, 2L, 1L);
		assertThat(get(explorer().duties(new DutyQuestion(List.of(), List.of(), 2)))).isEqualTo(all.subList(0, 2));
		Property changsha = new Property("name", Operator.EQUAL, "长沙市教育局");
		Property training = new Property("heading", Operator.CONTAINS, "培训");
		assertThat(get(explorer().duties(new DutyQuestion(List.of(), List.of(changsha), 10)))).hasSize(1);
		assertThat(get(explorer().duties(new DutyQuestion(List.of(training), List.of(), 10))))
			.extracting(Duties::department)
			.containsExactly(department("湖南省财政厅"));
	}

	@Test
	void countsByEveryKeyOfEverything() {
		write();
		for (Counted of : Counted.values()) {
			for (Key key : Key.values()) {
				List<Tally> groups = tally(of, List.of(key));
				assertThat(groups).as(of + " by " + key).isNotEmpty();
				assertThat(groups).extracting((group) -> group.values().size()).containsOnly(1);
				assertThat(groups).extracting(Tally::count)
					.isSortedAccordingTo((one, other) -> Long.compare(other, one));
			}
		}
	}

	@Test
	void aJointPolicyCountsForEachIssuerAndATaskOnceForADepartment() {
		write();
		assertThat(tally(Counted.POLICIES, List.of(Key.ISSUER)))
			.extracting((group) -> Map.entry(String.valueOf(group.values().get(0)), group.count()))
			.containsExactly(Map.entry(department("湖南省教育厅").value(), 3L), Map.entry(department("湖南省财政厅").value(), 1L));
		assertThat(tally(Counted.TASKS, List.of(Key.DEPARTMENT)))
			.extracting((group) -> Map.entry(String.valueOf(group.values().get(0)), group.count()))
			.contains(Map.entry(department("湖南省财政厅").value(), 2L));
		assertThat(tally(Counted.POLICIES, List.of(Key.DEPARTMENT)))
			.filteredOn((group) -> group.values().contains(null))
			.as("only the letter has no task with a department")
			.extracting(Tally::count)
			.containsExactly(1L);
	}

	@Test
	void targetsAreAddedByUnitAndBasis() {
		write();
		List<Tally> byYear = tally(Counted.TARGETS, List.of(Key.YEAR));
		assertThat(byYear.get(0).values()).containsExactly(2031L);
		assertThat(byYear.get(0).count()).isEqualTo(3);
		assertThat(byYear.get(0).quantities()).contains(new Tally.Quantities("个", TargetBasis.TOTAL, 1, 10),
				new Tally.Quantities("人次", TargetBasis.TOTAL, 1, 3000));
	}

	private List<Tally> tally(Counted of, List<Key> keys) {
		return get(explorer().tally(new TallyQuestion(of, keys, List.of(), List.of(), 50)));
	}

	private void write() {
		ports().writer().write(Policies.all()).block(LIMIT);
	}

	private Mono<Subgraph> path(PathQuestion question) {
		return explorer().path(question, NodeSelections.NONE);
	}

	private Subgraph around(WalkQuestion question) {
		return get(explorer().walk(question, NodeSelections.NONE));
	}

	private static Reached reached(NodeId node, int distance) {
		return new Reached(node, distance, Page.Row.identified(node));
	}

	private GraphExplorer explorer() {
		return ports().explorer();
	}

	private static WalkQuestion walk(NodeId from, Direction direction, int depth, int perNode, int nodes) {
		return new WalkQuestion(from, ALL, direction, KINDS, new Bounds(depth, perNode, nodes), true);
	}

	private static NodeId department(String name) {
		return NodeId.of(NodeKind.DEPARTMENT, name);
	}

	private static <T> T get(Mono<T> answer) {
		return answer.blockOptional(LIMIT).orElseThrow();
	}

}
