package org.zhiku.graph.bolt;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.Values;

import org.zhiku.graph.NodeSelections;
import org.zhiku.graph.Selection;
import org.zhiku.graph.exploration.Subgraph;
import org.zhiku.graph.exploration.Subgraph.Reached;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Answers in which a node went while the statement ran, which no test can time. */
class SubgraphDecoderTests {

	private static final NodeSelections HEADINGS = new NodeSelections(
			Map.of(NodeKind.TASK, new Selection(List.of("id", "heading"), List.of())));

	@Test
	void whatHasGoneIsLeftOutWithItsEdges() {
		Record answer = mock();
		given(answer.get("ids")).willReturn(Values.value(Arrays.asList("pol_1", "tsk_1_00000", "tsk_1_00001", null)));
		given(answer.get("steps")).willReturn(
				Values.value(List.of(List.of(false, List.of(edge("tsk_1_00000"), edge("tsk_1_00001"), edge(null))))));
		given(answer.get("rowsTask")).willReturn(Values.value(List.of(row("tsk_1_00000"), row(null))));
		Subgraph walk = new SubgraphDecoder(new FoundRows(answer, HEADINGS)).walk(answer);
		assertThat(walk.nodes()).extracting(Reached::node)
			.containsExactly(new NodeId("pol_1"), new NodeId("tsk_1_00000"));
		assertThat(walk.edges()).singleElement()
			.satisfies((edge) -> assertThat(edge.to()).isEqualTo(new NodeId("tsk_1_00000")));
		assertThat(walk.truncated()).isFalse();
	}

	@Test
	void aWayOverANodeThatHasGoneIsNone() {
		Record answer = mock();
		given(answer.get("edges")).willReturn(Values.value(List.of(edge("tsk_1_00000"))));
		given(answer.get("rowsTask")).willReturn(Values.value(List.of()));
		assertThat(new SubgraphDecoder(new FoundRows(answer, HEADINGS)).path(new NodeId("pol_1"), answer)).isEmpty();
	}

	private static List<Object> edge(String to) {
		return Arrays.asList("HAS_TASK", "pol_1", to, null);
	}

	private static List<Object> row(String id) {
		return List.of(Arrays.asList(id, "heading"), List.of(), List.of(), List.of());
	}

}
