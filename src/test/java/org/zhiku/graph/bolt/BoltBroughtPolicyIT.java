package org.zhiku.graph.bolt;

import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.graph.BroughtPolicyContract;
import org.zhiku.graph.GraphPorts;

class BoltBroughtPolicyIT extends BroughtPolicyContract {

	@RegisterExtension
	final BoltGraph graph = new BoltGraph();

	@Override
	protected GraphPorts ports() {
		return this.graph.ports();
	}

}
