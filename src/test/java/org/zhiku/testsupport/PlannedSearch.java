package org.zhiku.testsupport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.IndexBuild;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchException;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SimilarPolicy;
import org.zhiku.search.SuggestQuery;
import org.zhiku.search.Suggestion;
import org.zhiku.search.WordFit;
import org.zhiku.search.explanation.Explanation;
import org.zhiku.search.explanation.Verdict;

/** Finds what a test planned, and remembers what it was asked. */
public final class PlannedSearch implements SearchEngine {

	private volatile @Nullable String problem;

	private static final SearchResult NOTHING = new SearchResult(0, List.of(), List.of(), false, 0);

	private final List<SearchQuery> queries = new ArrayList<>();

	private SearchResult plan = NOTHING;

	private final Map<String, String> meant = new HashMap<>();

	private final Map<NodeId, Explanation> explanations = new HashMap<>();

	private Mono<List<SimilarPolicy>> similar = Mono.just(List.of());

	private List<Suggestion> suggestions = List.of();

	public void planSimilar(SimilarPolicy... similar) {
		planSimilar(Mono.just(List.of(similar)));
	}

	public void planSimilar(Mono<List<SimilarPolicy>> similar) {
		this.similar = similar;
	}

	public void planExplanation(NodeId policy, Explanation explanation) {
		this.explanations.put(policy, explanation);
	}

	public void planCorrection(String text, String meant) {
		this.meant.put(text, meant);
	}

	public void planSuggestions(Suggestion... suggestions) {
		this.suggestions = List.of(suggestions);
	}

	public void plan(SearchResult result) {
		this.plan = result;
	}

	/** All queries since the last call. */
	public List<SearchQuery> taken() {
		List<SearchQuery> taken = List.copyOf(this.queries);
		this.queries.clear();
		return taken;
	}

	@Override
	public Mono<SearchResult> search(SearchQuery query) {
		this.queries.add(query);
		return Mono.just(this.plan);
	}

	@Override
	public Mono<List<Suggestion>> suggest(SuggestQuery query) {
		return Mono.just(this.suggestions.stream().limit(query.first()).toList());
	}

	@Override
	public Mono<List<SimilarPolicy>> similar(NodeId policy, int first) {
		return this.similar.map((all) -> all.stream().limit(first).toList());
	}

	@Override
	public Mono<String> didYouMean(String text) {
		return Mono.justOrEmpty(this.meant.get(text));
	}

	@Override
	public Mono<WordFit> fit(SearchQuery query) {
		return Mono.just(WordFit.NONE);
	}

	@Override
	public Mono<Explanation> explain(SearchQuery query, NodeId policy) {
		this.queries.add(query);
		return Mono.just(this.explanations.getOrDefault(policy, Explanation.without(Verdict.NOT_INDEXED, List.of())));
	}

	@Override
	public Mono<Set<NodeId>> admitted(SearchFilter filter) {
		return Mono.just(Set.of());
	}

	@Override
	public Mono<Long> revision() {
		return Mono.just(this.plan.revision());
	}

	@Override
	public Mono<Void> await(long revision, Duration atMost) {
		return (revision <= this.plan.revision()) ? Mono.empty()
				: Mono.error(new SearchException.Behind(revision, this.plan.revision()));
	}

	@Override
	public Mono<Void> apply(List<IndexChange> changes, long revision) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<String> graph() {
		return Mono.just("");
	}

	@Override
	public Mono<Void> clear(String graph) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<IndexBuild> build(String graph) {
		return Mono.error(new UnsupportedOperationException());
	}

	@Override
	public Mono<Long> size() {
		return Mono.just(this.plan.total());
	}

	/** What is shown cannot be written from now on; null: it can. */
	public void fail(@Nullable String problem) {
		this.problem = problem;
	}

	@Override
	public Mono<String> problem() {
		return Mono.justOrEmpty(this.problem);
	}

}
