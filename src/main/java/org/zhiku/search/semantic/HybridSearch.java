package org.zhiku.search.semantic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.NodeId;
import org.zhiku.search.Affinity;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchException;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SearchResult.Highlight;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.SearchSort;
import org.zhiku.search.SearchType;
import org.zhiku.search.WordFit;
import org.zhiku.search.explanation.Explanation;
import org.zhiku.search.semantic.embedding.Near;
import org.zhiku.search.semantic.embedding.SemanticIndex;
import org.zhiku.search.semantic.embedding.SemanticSettings;
import org.zhiku.search.semantic.embedding.SemanticStatus;
import org.zhiku.search.syntax.QuerySyntax;

/**
 * Searches by words, by meaning, or by both. Affinity finds at most a hundred policies;
 * the engine is told what each adds to its score, and then filters, counts, sorts and
 * pages them with those that it finds by words. What it was told is kept for the next
 * pages.
 */
public final class HybridSearch implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(HybridSearch.class);

	/** What can be found by meaning. */
	private static final Set<SearchType> POLICIES = Set.of(SearchType.POLICY);

	private static final int LISTS_KEPT = 500;

	/** Then words must do. */
	private static final Duration PATIENCE = Duration.ofMillis(500);

	private final SearchEngine engine;

	private final @Nullable Nearness nearness;

	private final int candidates;

	private final Map<ListKey, Meant> kept = Collections.synchronizedMap(new LeastRecent<>(LISTS_KEPT));

	private volatile boolean caughtUp;

	/**
	 * @param index null where search by meaning is switched off
	 */
	public HybridSearch(SearchEngine engine, @Nullable SemanticIndex index, SemanticSettings settings) {
		this.engine = engine;
		this.candidates = settings.candidates();
		this.nearness = (index != null) ? new Nearness(index, settings) : null;
	}

	/** Hits, and which mode found them: never AUTO. */
	public Mono<Answer> search(SearchQuery query, SearchMode mode) {
		return chosen(query, mode).flatMap((choice) -> found(query, choice));
	}

	/** Why a policy is found by that search, or is not, and in which mode. */
	public Mono<Explained> explain(SearchQuery query, SearchMode mode, NodeId policy) {
		return chosen(query, mode).flatMap((choice) -> this.engine.explain(choice.applied(query), policy)
			.map((explanation) -> new Explained(explanation, choice.mode())));
	}

	private Mono<Choice> chosen(SearchQuery query, SearchMode mode) {
		return Mono.defer(() -> {
			this.engine.check(query);
			Place place = Place.of(query.after(), mode);
			Nearness possible = this.nearness;
			if (mode == SearchMode.SEMANTIC && (possible == null || !possible.isPossible())) {
				return Mono.error(new SearchException.BadQuery(ErrorCode.SEARCH_UNAVAILABLE,
						"Search by meaning is switched off, or has no vectors yet; 'searchStatus' tells"));
			}
			if (possible == null || mode == SearchMode.LEXICAL || place.mode() == SearchMode.LEXICAL
					|| !Fusion.meansSomething(free(query)) || !query.types().equals(POLICIES)) {
				return Mono.just(Choice.WORDS);
			}
			return (place.cursor() != null) ? continued(possible, query, place) : begun(possible, query, mode);
		});
	}

	/** Whether and how far search by meaning works. */
	public Mono<SemanticStatus> status() {
		Nearness possible = this.nearness;
		if (possible == null) {
			return Mono.just(SemanticStatus.OFF);
		}
		SemanticStatus status = possible.index().status();
		return isReady(possible)
			.map((ready) -> new SemanticStatus(status.state(), status.coverage(), ready, status.problem()));
	}

	/** Lets the queries at hand end. */
	@Override
	public void close() {
		if (this.nearness != null) {
			this.nearness.close();
		}
	}

	/** Once all policies were known, a few new ones change nothing. */
	private Mono<Boolean> isReady(Nearness possible) {
		if (!possible.isPossible() || !possible.index().status().ready()) {
			return Mono.just(false);
		}
		if (this.caughtUp) {
			return Mono.just(true);
		}
		return this.engine.revision().map((revision) -> {
			this.caughtUp = possible.index().reached() >= revision;
			return this.caughtUp;
		});
	}

	private Mono<Choice> begun(Nearness possible, SearchQuery query, SearchMode mode) {
		return switch (mode) {
			case SEMANTIC -> meant(possible, query, SearchMode.SEMANTIC, WordFit.NONE)
				.map((meant) -> new Choice(SearchMode.SEMANTIC, null, meant));
			case HYBRID -> this.engine.fit(query).flatMap((fit) -> hybrid(possible, query, fit));
			case AUTO, LEXICAL -> isReady(possible).flatMap((ready) -> (ready && query.sort() == SearchSort.RELEVANCE)
					? fitting(possible, query) : Mono.just(Choice.WORDS));
		};
	}

	private Mono<Choice> fitting(Nearness possible, SearchQuery query) {
		return this.engine.fit(query)
			.flatMap((fit) -> Fusion.isSure(fit) ? Mono.just(Choice.WORDS) : hybrid(possible, query, fit));
	}

	/** Words are enough where meaning fails. */
	private Mono<Choice> hybrid(Nearness possible, SearchQuery query, WordFit fit) {
		return meant(possible, query, SearchMode.HYBRID, fit).map((meant) -> new Choice(SearchMode.HYBRID, null, meant))
			.timeout(PATIENCE)
			.onErrorResume((ex) -> {
				logger.debug("Words alone were searched", ex);
				return Mono.just(Choice.WORDS);
			});
	}

	/** A later page is of the same list, unless that is long ago. */
	private Mono<Choice> continued(Nearness possible, SearchQuery query, Place place) {
		SearchMode mode = (place.mode() == SearchMode.SEMANTIC) ? SearchMode.SEMANTIC : SearchMode.HYBRID;
		Meant known = this.kept.get(new ListKey(query.text(), query.filter(), mode, String.valueOf(place.list())));
		Mono<Meant> meant = (known != null) ? Mono.just(known)
				: this.engine.fit(query).flatMap((fit) -> meant(possible, query, mode, fit));
		return meant.map((found) -> new Choice(mode, place.cursor(), found));
	}

	private Mono<Meant> meant(Nearness possible, SearchQuery query, SearchMode mode, WordFit fit) {
		Closest closest = new Closest(this.engine, possible, this.candidates);
		return closest.find(free(query), query.filter()).map((passages) -> {
			Affinity meaning = (mode == SearchMode.SEMANTIC) ? Fusion.alone(passages) : Fusion.hybrid(fit, passages);
			Meant meant = new Meant(meaning, passages);
			this.kept.put(new ListKey(query.text(), query.filter(), mode, meant.id()), meant);
			return meant;
		});
	}

	/** Phrases, exclusions and fields are for the engine. */
	private static String free(SearchQuery query) {
		return QuerySyntax.parse(query.text()).free().strip();
	}

	private Mono<Answer> found(SearchQuery query, Choice choice) {
		Nearness possible = this.nearness;
		Meant meant = choice.meant();
		return this.engine.search(choice.applied(query)).flatMap((result) -> {
			if (possible == null || meant == null) {
				return Mono.just(new Answer(result, choice.mode()));
			}
			List<Near> unexplained = query.highlight() ? meant.unexplained(result) : List.of();
			Mono<Map<NodeId, Highlight>> passages = unexplained.isEmpty() ? Mono.just(Map.of())
					: possible.highlights(unexplained);
			return passages.map((found) -> new Answer(dressed(result, choice.mode(), meant, found), choice.mode()));
		});
	}

	private static SearchResult dressed(SearchResult result, SearchMode mode, Meant meant,
			Map<NodeId, Highlight> passages) {
		String list = meant.id();
		List<Hit> hits = result.hits().stream().map((hit) -> {
			List<Highlight> highlights = new ArrayList<>(hit.highlights());
			Highlight passage = passages.get(hit.policy());
			if (passage != null) {
				highlights.add(passage);
			}
			return new Hit(hit.node(), hit.policy(), hit.score(), Place.write(mode, list, hit.cursor()), highlights);
		}).toList();
		return new SearchResult(result.total(), hits, result.facets(), result.more(), result.revision(),
				result.interpretation());
	}

	/**
	 * What was found and how.
	 *
	 * @param mode never AUTO
	 */
	public record Answer(SearchResult result, SearchMode mode) {
	}

	/**
	 * An explanation and of which search.
	 *
	 * @param mode never AUTO
	 */
	public record Explained(Explanation explanation, SearchMode mode) {
	}

	/** What a list depends on; its own id, since vectors and words change. */
	private record ListKey(String text, SearchFilter filter, SearchMode mode, String list) {
	}

}
