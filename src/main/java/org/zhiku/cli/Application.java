package org.zhiku.cli;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application without its web server, for commands that do one job and end. Only what
 * the job asks for is made, so that an ingest opens no index and no follower runs.
 */
record Application(Class<?> type) {

	/** The check of the health groups would make all that has a health, the index too. */
	private static final List<String> OWN_SETTINGS = List.of("--spring.main.lazy-initialization=true",
			"--zhiku.ingest.at-start=false", "--zhiku.index.follow=false", "--zhiku.neo4j.embedded.compiler=quick",
			"--management.endpoint.health.validate-group-membership=false", "--logging.level.org.zhiku=warn");

	ConfigurableApplicationContext start(List<String> settings) {
		List<String> arguments = new ArrayList<>(OWN_SETTINGS);
		arguments.addAll(settings);
		try {
			return new SpringApplicationBuilder(this.type).web(WebApplicationType.NONE)
				.registerShutdownHook(false)
				.logStartupInfo(false)
				.run(arguments.toArray(String[]::new));
		}
		catch (RuntimeException ex) {
			throw new StartFailed(ex);
		}
	}

}
