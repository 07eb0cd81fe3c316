package org.zhiku.discovery.saved;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.api.GraphReads;
import org.zhiku.graph.Condition.Edge;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Page;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Relation;

/**
 * The matches of one search after a revision, read from the graph as one client takes
 * them. Nothing is kept here but the place, so a slow client costs nothing and one that
 * returns goes on where it was. For one subscriber.
 */
final class Matches {

	static final Hop HOP = Hop.along(Relation.FOUND);

	private static final int PAGE = 50;

	private final GraphReads reads;

	private final NodeId search;

	private final DataFetchingEnvironment environment;

	private volatile long after;

	Matches(GraphReads reads, NodeId search, long after, DataFetchingEnvironment environment) {
		this.reads = reads;
		this.search = search;
		this.after = after;
		this.environment = environment;
	}

	/**
	 * All that are kept, then new ones whenever there is a signal that some were told;
	 * ends where it is seen then that the search was deleted.
	 */
	Flux<Page.Row> follow(Flux<Long> told) {
		return told.concatMap((_) -> next().repeat().takeUntil((page) -> page.rows().size() < PAGE), 1)
			.takeWhile(Found::there)
			.concatMapIterable(Found::rows, 1);
	}

	private Mono<Found> next() {
		return Mono.defer(() -> this.reads.neighbours(this.search, HOP, window(this.after), this.environment))
			.map((rows) -> new Found(true, rows))
			.defaultIfEmpty(new Found(false, List.of()))
			.doOnNext((found) -> found.rows().forEach((row) -> this.after = revision(row)));
	}

	private static Window window(long after) {
		return new Window(List.of(new Edge("revision", Operator.GREATER, after)),
				List.of(Order.edge("revision"), Order.ascending("id")), PAGE, null, false, false);
	}

	private static long revision(Page.Row row) {
		@Nullable Object revision = row.position().getFirst();
		return (revision instanceof Number number) ? number.longValue() : 0;
	}

	private record Found(boolean there, List<Page.Row> rows) {
	}

}
