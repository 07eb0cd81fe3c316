package org.zhiku.testsupport;

import java.io.IOException;
import java.nio.file.Path;

import org.zhiku.graph.GraphServer;
import org.zhiku.graph.embedded.EmbeddedServers;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** A Neo4j of its own, in the folder {@value #FOLDER}. To be imported. */
public class EmbeddedGraph {

	/** The property with the folder of its store. */
	public static final String FOLDER = "test.graph";

	@Bean
	EmbeddedServers embeddedServers(@Value("${" + FOLDER + "}") Path folder) throws IOException {
		return EmbeddedServers.start(folder);
	}

	@Bean
	GraphServer graphServer(EmbeddedServers servers) {
		return servers.server();
	}

}
