package org.zhiku.policy.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.zhiku.api.GraphReads;
import org.zhiku.graph.ChangeFeed;
import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.Page;
import org.zhiku.graph.PolicyChange;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeKind;

/**
 * The changes after a revision, read from the graph as one client takes them: one
 * statement for the policies of a page and one for those that went. Nothing is kept here
 * but the place and a page, so a slow client costs nothing and one that returns goes on
 * where it was. For one subscriber.
 */
final class PolicyChanges {

	private static final int PAGE = 50;

	private static final List<String> NEEDED = List.of("id", "revision", "createdRevision");

	private final GraphReads reads;

	private final ChangeFeed feed;

	private final List<Condition> filter;

	private final DataFetchingEnvironment environment;

	private final Retry patience;

	private volatile long after;

	/**
	 * Whatever came up to here has been told. What changes while pages are read is not
	 * told as it was on one of them, so only what one page tells of is known at its end.
	 */
	private volatile long known;

	PolicyChanges(GraphReads reads, ChangeFeed feed, Retry patience, long after, DataFetchingEnvironment environment) {
		this.reads = reads;
		this.feed = feed;
		this.patience = patience;
		this.filter = reads.filter("filter", environment);
		this.environment = environment;
		this.after = after;
		this.known = after;
	}

	/** All up to each of the revisions, in their order. */
	Flux<PolicyEvent> upTo(Flux<Long> revisions) {
		return revisions.concatMap(this::pages, 1).concatMapIterable(Told::events, 1);
	}

	/** A page that failed is read again: nothing of it was told. */
	private Flux<Told> pages(long newest) {
		long from = this.after;
		return Mono.defer(() -> next(newest))
			.retryWhen(this.patience)
			.repeat()
			.takeUntil((page) -> page.upTo() >= newest)
			.doOnNext((page) -> {
				if (page.from() == from && page.upTo() >= newest) {
					this.known = newest;
				}
			});
	}

	private Mono<Told> next(long newest) {
		long from = this.after;
		if (newest <= from) {
			return Mono.just(new Told(List.of(), from, newest));
		}
		return this.feed.deletions(from, newest, PAGE).collectList().flatMap((gone) -> {
			long upTo = (gone.size() < PAGE) ? newest : gone.getLast().revision();
			return this.reads.list(NodeKind.POLICY, window(from, upTo), NEEDED, this.environment, "policy")
				.map((rows) -> told(gone, rows, from, upTo))
				.doOnNext((told) -> this.after = told.upTo());
		});
	}

	private Window window(long from, long upTo) {
		List<Condition> where = new ArrayList<>(this.filter);
		where.add(new Property("revision", Operator.GREATER, from));
		where.add(new Property("revision", Operator.AT_MOST, upTo));
		return new Window(where, List.of(Order.ascending("revision"), Order.ascending("id")), PAGE, null, false, false);
	}

	/** A full page ends with its last policy, and what went later waits. */
	private Told told(List<PolicyChange.Deleted> gone, List<Page.Row> rows, long from, long upTo) {
		long end = (rows.size() < PAGE) ? upTo : number(rows.getLast(), "revision");
		List<PolicyEvent> events = new ArrayList<>();
		rows.forEach((row) -> events.add(event(row)));
		gone.stream()
			.filter((deleted) -> deleted.revision() <= end)
			.forEach((deleted) -> events
				.add(new PolicyEvent(PolicyEvent.Kind.DELETED, deleted.revision(), deleted.policy().value(), null)));
		events.sort(Comparator.comparingLong(PolicyEvent::revision));
		return new Told(events, from, end);
	}

	private PolicyEvent event(Page.Row row) {
		long revision = number(row, "revision");
		boolean fresh = number(row, "createdRevision") > this.known;
		return new PolicyEvent(fresh ? PolicyEvent.Kind.CREATED : PolicyEvent.Kind.CHANGED, revision,
				String.valueOf(row.properties().get("id")), row);
	}

	private static long number(Page.Row row, String property) {
		return (row.properties().get(property) instanceof Number number) ? number.longValue() : 0;
	}

	/** What a page tells, and from where up to where it is all that there is. */
	private record Told(List<PolicyEvent> events, long from, long upTo) {
	}

}
