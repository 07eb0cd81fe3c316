package org.zhiku.graph.bolt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.graph.BatchWriteContract;
import org.zhiku.graph.GraphPorts;

import static org.assertj.core.api.Assertions.assertThat;

class BoltBatchWriteIT extends BatchWriteContract {

	@RegisterExtension
	final BoltGraph graph = new BoltGraph();

	@Override
	protected GraphPorts ports() {
		return this.graph.ports();
	}

	@AfterEach
	void bodiesAreKnownByTheirNamesAndNothingElseIsASpelling() {
		assertThat(this.graph.misspelt()).isEmpty();
	}

}
