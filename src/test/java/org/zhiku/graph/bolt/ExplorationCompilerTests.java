package org.zhiku.graph.bolt;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.zhiku.graph.Condition.Named;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.Hop;
import org.zhiku.graph.NodeSelections;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.graph.exploration.CoIssueQuestion;
import org.zhiku.graph.exploration.DutyQuestion;
import org.zhiku.graph.exploration.PathQuestion;
import org.zhiku.graph.exploration.TallyQuestion;
import org.zhiku.graph.exploration.TallyQuestion.Counted;
import org.zhiku.graph.exploration.TallyQuestion.Key;
import org.zhiku.graph.exploration.WalkQuestion;
import org.zhiku.graph.exploration.WalkQuestion.Bounds;
import org.zhiku.graph.exploration.WalkQuestion.Direction;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;
import org.zhiku.testsupport.Golden;

import static org.assertj.core.api.Assertions.assertThat;

/** Golden pairs: a question here, its statement and parameters in {@code graph-test}. */
class ExplorationCompilerTests {

	private static final NodeId POLICY = new NodeId("pol_1");

	private static final NodeId DEPARTMENT = new NodeId("dep_1");

	private static final Property RECENT = new Property("signedOn", Operator.AT_LEAST, "2020-01-01");

	private static final Selection.Link ISSUERS = new Selection.Link("issuers", Hop.along(Relation.ISSUED_BY),
			List.of(),
			new Window(List.of(new Named(List.of("省教育厅"))), List.of(Order.ascending("id")), 5, null, false, false),
			new Selection(List.of("id"), List.of()));

	private static final NodeSelections WANTED = new NodeSelections(
			Map.of(NodeKind.TASK, new Selection(List.of("id", "heading"), List.of()), NodeKind.POLICY,
					new Selection(List.of("id", "title"), List.of(ISSUERS))));

	@Test
	void aPath() {
		check("path",
				WalkCompiler.compile(
						new PathQuestion(POLICY, DEPARTMENT, Set.of(Relation.RESPONSIBLE, Relation.HAS_TASK), 6, true),
						NodeSelections.NONE));
	}

	@Test
	void aWalk() {
		check("walk", WalkCompiler.compile(walk(DEPARTMENT, 2), WANTED));
	}

	@Test
	void theSameQuestionOfAnotherNodeIsTheSameStatement() {
		assertThat(WalkCompiler.compile(walk(DEPARTMENT, 3), WANTED).text())
			.isEqualTo(WalkCompiler.compile(walk(new NodeId("dep_2"), 3), WANTED).text());
	}

	@Test
	void jointIssues() {
		check("co-issuance", CountCompiler.compile(new CoIssueQuestion(DEPARTMENT, List.of(RECENT), 2, 10)));
	}

	@Test
	void duties() {
		Property name = new Property("name", Operator.CONTAINS, "教育");
		Property kind = new Property("kind", Operator.EQUAL, "ACTION");
		check("duties", CountCompiler.compile(new DutyQuestion(List.of(kind), List.of(name), 10)));
	}

	@Test
	void targetsWithTheirSums() {
		Property unit = new Property("unit", Operator.EQUAL, "个");
		check("tally", CountCompiler.compile(new TallyQuestion(Counted.TARGETS, List.of(Key.YEAR, Key.DEPARTMENT),
				List.of(RECENT), List.of(unit), 50)));
	}

	private static WalkQuestion walk(NodeId from, int depth) {
		return new WalkQuestion(from, Set.of(Relation.RESPONSIBLE, Relation.HAS_TASK), Direction.EITHER,
				Set.of(NodeKind.POLICY, NodeKind.TASK), new Bounds(depth, 20, 200), true);
	}

	private static void check(String name, Statement statement) {
		StringBuilder text = new StringBuilder(statement.text());
		new TreeMap<>(statement.parameters())
			.forEach((parameter, value) -> text.append("// $%s = %s%n".formatted(parameter, value)));
		Golden.assertMatches("graph-test/" + name + ".cypher", text.toString());
	}

}
