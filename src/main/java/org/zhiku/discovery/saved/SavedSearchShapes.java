package org.zhiku.discovery.saved;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.Neighbours;
import org.zhiku.api.Shape;
import org.zhiku.graph.Window.Key;
import org.zhiku.graph.Window.Order;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the fields of saved searches and their matches are read. */
@Configuration(proxyBeanMethods = false)
class SavedSearchShapes {

	private static final Order NEWEST_FIRST = new Order(new Key.Edge("revision"), true);

	@Bean
	Shape savedSearchShape() {
		return Shape.of("SavedSearch")
			.properties("id", "name", "author", "query", "filter")
			.value("at", (node) -> moment(node.get("at")), "at")
			.value("toldToRevision", (node) -> node.get("toldTo"), "toldTo")
			.connection("matches", Neighbours.over(Matches.HOP, NEWEST_FIRST))
			.build();
	}

	@Bean
	Shape savedSearchMatchShape() {
		return Shape.of("SavedSearchMatch")
			.edgeProperties("revision")
			.edgeValue("at", (edge) -> moment(edge.get("at")), "at")
			.same("policy")
			.build();
	}

	private static Instant moment(@Nullable Object written) {
		return Instant.parse(String.valueOf(written));
	}

}
