package org.zhiku.graph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import org.zhiku.ZhikuApplication;

/**
 * Starts a Neo4j of our own, unless {@code zhiku.neo4j.uri} names one. It does so before
 * Spring makes the first bean: database and application each take seconds of one
 * processor to start, and most machines have two. Contexts with only some parts of the
 * application get none.
 */
final class EarlyStart implements ApplicationListener<ApplicationPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		Environment environment = event.getApplicationContext().getEnvironment();
		if (!event.getSpringApplication().getAllSources().contains(ZhikuApplication.class)
				|| StringUtils.hasText(environment.getProperty("zhiku.neo4j.uri"))) {
			return;
		}
		EmbeddedGraphServer server = start(environment);
		GenericApplicationContext context = (GenericApplicationContext) event.getApplicationContext();
		context.registerBean("embeddedGraphServer", EmbeddedGraphServer.class, () -> server,
				(definition) -> definition.setDestroyMethodName("close"));
	}

	private static EmbeddedGraphServer start(Environment environment) {
		EmbeddedProperties properties = Binder.get(environment)
			.bindOrCreate("zhiku.neo4j.embedded", EmbeddedProperties.class);
		Path dataDir = Path.of(environment.getProperty("zhiku.data-dir", "./data"));
		EmbeddedGraphServer server = new EmbeddedGraphServer(ServerHome.in(dataDir), properties);
		try {
			server.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder for the graph cannot be used: " + dataDir, ex);
		}
		return server;
	}

}
