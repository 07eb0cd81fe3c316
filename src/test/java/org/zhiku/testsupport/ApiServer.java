package org.zhiku.testsupport;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The read features over HTTP, with a graph and an engine that only remember. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({ "org.zhiku.api", "org.zhiku.policy", "org.zhiku.task", "org.zhiku.organization", "org.zhiku.discovery",
		"org.zhiku.web" })
public class ApiServer {

	@Bean
	RecordingGraphReader recordingGraphReader() {
		return new RecordingGraphReader();
	}

	@Bean
	PlannedSearch plannedSearch() {
		return new PlannedSearch();
	}

}
