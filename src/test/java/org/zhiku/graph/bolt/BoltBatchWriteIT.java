package org.zhiku.graph.bolt;

import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.graph.BatchWriteContract;
import org.zhiku.graph.GraphPorts;

class BoltBatchWriteIT extends BatchWriteContract {

	@RegisterExtension
	final BoltGraph graph = new BoltGraph();

	@Override
	protected GraphPorts ports() {
		return this.graph.ports();
	}

}
