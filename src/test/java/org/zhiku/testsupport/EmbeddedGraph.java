package org.zhiku.testsupport;

import java.io.IOException;
import java.nio.file.Path;

import org.zhiku.graph.GraphServer;
import org.zhiku.graph.embedded.EmbeddedServers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * The Neo4j that all tests share, emptied, or where the property {@value #FOLDER} is set
 * one in that folder that is this context's own. To be imported. A context with the
 * shared one is closed before the next class, lest it go on in that one's graph.
 */
public class EmbeddedGraph {

	/** The property with the folder of its store. */
	public static final String FOLDER = "test.graph";

	@Bean
	@ConditionalOnProperty(FOLDER)
	EmbeddedServers ownServers(@Value("${" + FOLDER + "}") Path folder) throws IOException {
		return EmbeddedServers.start(folder);
	}

	@Bean
	GraphServer graphServer(ObjectProvider<EmbeddedServers> own) {
		return own.getIfAvailable(SharedGraph::emptied).server();
	}

}
