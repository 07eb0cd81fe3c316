package org.zhiku.graph.bolt;

import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.graph.IdentityContract;
import org.zhiku.graph.GraphPorts;

class BoltIdentityIT extends IdentityContract {

	@RegisterExtension
	final BoltGraph graph = new BoltGraph();

	@Override
	protected GraphPorts ports() {
		return this.graph.ports();
	}

}
