package org.zhiku.graph.bolt;

import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.graph.GraphPorts;
import org.zhiku.graph.exploration.GraphExplorerContract;

class BoltGraphExplorerIT extends GraphExplorerContract {

	@RegisterExtension
	final BoltGraph graph = new BoltGraph();

	@Override
	protected GraphPorts ports() {
		return this.graph.ports();
	}

}
