package org.zhiku.graph.bolt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.zhiku.graph.GraphPorts;
import org.zhiku.graph.OrganizationEditorContract;

import static org.assertj.core.api.Assertions.assertThat;

class BoltOrganizationEditorIT extends OrganizationEditorContract {

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
