package org.zhiku.graph.bolt;

import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.graph.ChangeFeedContract;
import org.zhiku.graph.GraphPorts;

class BoltChangeFeedIT extends ChangeFeedContract {

	@RegisterExtension
	final BoltGraph graph = new BoltGraph();

	@Override
	protected GraphPorts ports() {
		return this.graph.ports();
	}

}
