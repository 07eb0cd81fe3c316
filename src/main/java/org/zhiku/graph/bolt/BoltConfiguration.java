package org.zhiku.graph.bolt;

import org.zhiku.graph.ChangeFeed;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.GraphServer;
import org.zhiku.graph.GraphStatus;
import org.zhiku.graph.GraphWriter;
import org.zhiku.graph.KeptAnswers;
import org.zhiku.graph.OrganizationEditor;
import org.zhiku.graph.SavedSearches;
import org.zhiku.graph.exploration.GraphExplorer;
import org.zhiku.graph.snapshot.GraphSnapshots;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** The graph over Bolt, with the server that the settings name or else our own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Neo4jProperties.class)
public class BoltConfiguration {

	@Bean(destroyMethod = "close")
	BoltSessions boltSessions(Neo4jProperties properties, ObjectProvider<GraphServer> embedded) {
		String uri = properties.uri();
		GraphServer server = (uri != null && StringUtils.hasText(uri))
				? NamedGraphServer.of(uri, properties.username(), properties.password()) : embedded.getObject();
		return new BoltSessions(server, properties);
	}

	@Bean
	WrittenRevisions writtenRevisions() {
		return new WrittenRevisions();
	}

	@Bean
	GraphReader graphReader(BoltSessions sessions) {
		return new BoltGraphReader(sessions);
	}

	@Bean
	GraphWriter graphWriter(BoltSessions sessions, WrittenRevisions written) {
		return new BoltGraphWriter(sessions, written);
	}

	@Bean
	OrganizationEditor organizationEditor(BoltSessions sessions, WrittenRevisions written) {
		return new BoltOrganizationEditor(sessions, written);
	}

	@Bean
	ChangeFeed changeFeed(BoltSessions sessions, WrittenRevisions written) {
		return new BoltChangeFeed(sessions, written);
	}

	@Bean
	SavedSearches savedSearches(BoltSessions sessions) {
		return new BoltSavedSearches(sessions);
	}

	@Bean
	KeptAnswers keptAnswers(BoltSessions sessions) {
		return new BoltKeptAnswers(sessions);
	}

	@Bean
	GraphExplorer graphExplorer(BoltSessions sessions) {
		return new BoltGraphExplorer(sessions);
	}

	@Bean
	GraphSnapshots graphSnapshots(BoltSessions sessions) {
		return new BoltGraphSnapshots(sessions);
	}

	@Bean
	GraphStatus graphStatus(BoltSessions sessions) {
		return new BoltGraphStatus(sessions);
	}

}
