package org.zhiku.discovery.saved;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.discovery.FormReader;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Key;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.reference.Reference;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchResult;

/**
 * Feeds of the newest: of a saved search its matches, of any other search the policies
 * with the newest dates. Both are found by words. Those without a date have no place in a
 * feed.
 */
final class Feeds {

	private static final int MOST = 50;

	private static final String MATCHES = "matches";

	private static final Order BY_ID = Order.ascending("id");

	private static final Selection POLICY = new Selection(Reference.NEEDED, List.of());

	private final GraphReader reader;

	private final SearchEngine engine;

	private final FormReader forms = new FormReader();

	Feeds(GraphReader reader, SearchEngine engine) {
		this.reader = reader;
		this.engine = engine;
	}

	Mono<AtomFeed> saved(NodeId search, String self) {
		Window newest = new Window(List.of(), List.of(new Order(new Key.Edge("revision"), true), BY_ID), MOST, null,
				false, false);
		Link matches = new Link(MATCHES, Matches.HOP, List.of("revision", "at"), newest, POLICY);
		Window one = new Window(List.of(new Property("id", Operator.EQUAL, search.value())), List.of(BY_ID), 1, null,
				false, false);
		Selection selection = new Selection(List.of("id", "name", "at"), List.of(matches));
		return this.reader.read(new GraphQuery(NodeKind.SAVED_SEARCH, one, selection))
			.flatMap((page) -> Mono.justOrEmpty(page.rows().stream().findFirst()))
			.switchIfEmpty(Mono.error(() -> new GraphException.NotFound("There is no saved search " + search + ".")))
			.map((row) -> new AtomFeed(search.value(), String.valueOf(row.properties().get("name")), self,
					moment(row.properties().get("at")),
					row.link(MATCHES).rows().stream().map((match) -> entry(search, match)).toList()));
	}

	Mono<AtomFeed> newest(FeedForm form, String self) {
		return this.engine.search(form.newest(MOST))
			.flatMap(this::policies)
			.map((policies) -> new AtomFeed(form.identity(this.forms),
					form.text().isBlank() ? "智库" : form.text().strip(), self, Instant.EPOCH,
					policies.stream().map(Feeds::entry).filter(Objects::nonNull).toList()));
	}

	private Mono<List<Reference>> policies(SearchResult result) {
		List<String> ids = result.hits().stream().map((hit) -> hit.policy().value()).toList();
		if (ids.isEmpty()) {
			return Mono.just(List.of());
		}
		Window these = new Window(List.of(new Property("id", Operator.IN, ids)), List.of(BY_ID), ids.size(), null,
				false, false);
		return this.reader.read(new GraphQuery(NodeKind.POLICY, these, POLICY)).map((page) -> {
			Map<String, Reference> byId = new HashMap<>();
			page.rows().forEach((row) -> {
				Reference policy = Reference.of(row.properties());
				byId.put(policy.id(), policy);
			});
			return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
		});
	}

	private static AtomEntry entry(NodeId search, Page.Row match) {
		Reference policy = Reference.of(match.properties());
		Object revision = match.edge().get("revision");
		return new AtomEntry(search + "|" + policy.id() + "|" + revision, policy, moment(match.edge().get("at")));
	}

	private static @Nullable AtomEntry entry(Reference policy) {
		return (policy.date() != null) ? AtomEntry.dated(policy, policy.date()) : null;
	}

	private static Instant moment(@Nullable Object written) {
		return Instant.parse(String.valueOf(written));
	}

}
