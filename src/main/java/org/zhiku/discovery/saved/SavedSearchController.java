package org.zhiku.discovery.saved;

import java.security.Principal;
import java.time.Clock;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.api.Connection;
import org.zhiku.api.GraphReads;
import org.zhiku.api.Ids;
import org.zhiku.api.InvalidArgument;
import org.zhiku.api.KnownRevision;
import org.zhiku.api.Once;
import org.zhiku.api.Slots;
import org.zhiku.api.limit.RequestState;
import org.zhiku.discovery.FormReader;
import org.zhiku.discovery.SearchFilterInput;
import org.zhiku.graph.ChangeFeed;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.Page;
import org.zhiku.graph.SavedSearch;
import org.zhiku.graph.SavedSearches;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/** Writers save searches; everybody may follow them. */
@Controller
class SavedSearchController {

	private static final Logger logger = LoggerFactory.getLogger(SavedSearchController.class);

	private static final String WRITER = "hasRole('WRITER')";

	private static final int LONGEST_NAME = 200;

	private final GraphReads reads;

	private final SavedSearches searches;

	private final ChangeFeed feed;

	private final SearchEngine engine;

	private final MatchWatch watch;

	private final SavedSearchSettings settings;

	private final Clock clock;

	private final Once once;

	private final Slots slots;

	private final FormReader forms = new FormReader();

	SavedSearchController(GraphReads reads, SavedSearches searches, ChangeFeed feed, SearchEngine engine,
			MatchWatch watch, SavedSearchSettings settings, Clock clock, Once once) {
		this.reads = reads;
		this.searches = searches;
		this.feed = feed;
		this.engine = engine;
		this.watch = watch;
		this.settings = settings;
		this.clock = clock;
		this.once = once;
		this.slots = Slots.shared("subscriptions", settings.subscriptions());
	}

	@QueryMapping
	Mono<Connection> savedSearches(DataFetchingEnvironment environment) {
		return this.reads.page(NodeKind.SAVED_SEARCH, Order.ascending("name"), environment);
	}

	@MutationMapping
	@PreAuthorize(WRITER)
	Mono<Page.Row> saveSearch(@Argument String name, @Argument String query,
			@Argument @Nullable SearchFilterInput filter, Principal writer, DataFetchingEnvironment environment) {
		String plain = name.strip();
		if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
			throw new InvalidArgument("name", "'name' must have 1 to " + LONGEST_NAME + " characters.");
		}
		NodeId id = NodeId.of(NodeKind.SAVED_SEARCH, writer.getName() + "|" + plain);
		String written = (filter != null) ? this.forms.write(filter) : null;
		SavedSearch search = new SavedSearch(id, plain, writer.getName(), query, written, 0);
		Mono<NodeId> saved = answerable(query, filter)
			.then(Mono.defer(() -> this.searches.save(search, this.clock.instant(), this.settings.most())))
			.doOnSuccess((_) -> logger.info("saveSearch by {}: {}", writer.getName(), id))
			.thenReturn(id);
		return this.once.answer(NodeId.class, writer, environment, saved)
			.then(Mono.defer(() -> this.reads.node(NodeKind.SAVED_SEARCH, id, environment)));
	}

	@MutationMapping
	@PreAuthorize(WRITER)
	Mono<Boolean> deleteSavedSearch(@Argument String id, Principal writer, DataFetchingEnvironment environment) {
		NodeId search = check(id);
		return this.once.answer(Boolean.class, writer, environment,
				Mono.defer(() -> this.searches.delete(search))
					.doOnNext((done) -> logger.info("deleteSavedSearch by {}: {} {}", writer.getName(), search, done))
					.doOnNext((_) -> this.watch.forget(search)));
	}

	@SubscriptionMapping
	Flux<Page.Row> savedSearchMatches(@Argument String id, @Argument @Nullable Integer afterRevision,
			DataFetchingEnvironment environment) {
		NodeId search = check(id);
		return this.slots
			.holding(RequestState.accountOf(environment.getGraphQlContext()), place(search, afterRevision).flatMapMany(
					(after) -> new Matches(this.reads, search, after, environment).follow(this.watch.told(search))));
	}

	/** From where to follow; a search that is not there cannot be followed. */
	private Mono<Long> place(NodeId search, @Nullable Integer afterRevision) {
		return this.searches.toldTo(search)
			.switchIfEmpty(Mono.error(() -> new GraphException.NotFound("There is no saved search " + search + ".")))
			.flatMap((told) -> (afterRevision != null) ? known(afterRevision) : Mono.just(told));
	}

	private Mono<Long> known(int afterRevision) {
		return this.feed.head()
			.map((head) -> KnownRevision.of("afterRevision", afterRevision, head.revision()).value());
	}

	/** A query that the engine refuses is refused now, and not when it is looked for. */
	private Mono<Void> answerable(String query, @Nullable SearchFilterInput filter) {
		SearchFilter admitted = (filter != null) ? filter.filter() : SearchFilter.ALL;
		return Mono
			.defer(() -> this.engine.search(SearchQuery.of(query).withFilter(admitted).withFirst(0).withBrowse()))
			.then();
	}

	private static NodeId check(String id) {
		NodeId search = Ids.check("id", id);
		if (search.kind() != NodeKind.SAVED_SEARCH) {
			throw new InvalidArgument("id", "'id' must be that of a saved search, not " + search + ".");
		}
		return search;
	}

}
