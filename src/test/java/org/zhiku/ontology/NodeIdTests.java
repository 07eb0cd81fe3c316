package org.zhiku.ontology;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Ids of the parts of a policy. */
class NodeIdTests {

	private static final NodeId POLICY = NodeId.of(NodeKind.POLICY, "湘教发〔2023〕15号|PROVINCIAL");

	@Test
	void sortAsTheirPartsStandInTheText() {
		List<String> ids = Stream.of(0, 1, 2, 9, 10, 11, 99, 100, 1000, 99_999)
			.map((ordinal) -> POLICY.part(NodeKind.TASK, ordinal).value())
			.toList();
		assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(NodeId::isValid);
	}

	@Test
	void haveOneSpelling() {
		NodeId part = POLICY.part(NodeKind.TASK, 7);
		assertThat(part.value()).endsWith("_00007");
		assertThat(NodeId.isValid(part.value().replace("_00007", "_7"))).isFalse();
		assertThat(part.kind()).isEqualTo(NodeKind.TASK);
	}

}
