package org.zhiku.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import org.apache.lucene.store.AlreadyClosedException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.NodeId;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchException;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.WordFit;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.store.CommitTimer;
import org.zhiku.search.lucene.store.LuceneIndex;

/** Full-text search by a Lucene index in this process. */
final class LuceneSearchEngine implements SearchEngine, AutoCloseable {

	private final LuceneIndex index;

	private final LuceneSettings settings;

	private final Workers workers;

	private final CommitTimer commits;

	private final FacetCounter facets;

	private final Sinks.Many<Long> shown = Sinks.many().replay().latest();

	LuceneSearchEngine(LuceneIndex index, LuceneSettings settings) {
		this.index = index;
		this.settings = settings;
		this.workers = new Workers(settings);
		this.commits = new CommitTimer(index, settings.commitInterval());
		this.facets = new FacetCounter(settings.maxBuckets());
		announce();
	}

	@Override
	public Mono<SearchResult> search(SearchQuery query) {
		return call("searching", () -> {
			check(query);
			// Read first, so that it is never newer than what the searcher shows.
			long revision = this.index.revision();
			List<AskedTerm> terms = AskedTerm.of(query.text(), this.settings.maxTerms());
			if (terms.isEmpty() && query.meaning().added().isEmpty()) {
				return new SearchResult(0, List.of(), List.of(), false, revision);
			}
			return this.index.search(
					(searcher) -> new SearchRun(searcher, query, terms, this.settings).result(this.facets, revision));
		});
	}

	@Override
	public Mono<WordFit> fit(SearchQuery query) {
		return call("searching", () -> {
			check(query);
			List<AskedTerm> terms = AskedTerm.of(query.text(), this.settings.maxTerms());
			return this.index.search((searcher) -> new FitRun(searcher, query, terms).result());
		});
	}

	@Override
	public Mono<Set<NodeId>> admitted(SearchFilter filter) {
		return call("filtering", () -> this.index.search((searcher) -> AdmittedRun.result(searcher, filter)));
	}

	@Override
	public Mono<Long> revision() {
		return Mono.fromSupplier(this.index::revision);
	}

	@Override
	public Mono<Void> await(long revision, Duration atMost) {
		return this.shown.asFlux()
			.filter((reached) -> reached >= revision)
			.next()
			.timeout(atMost)
			.onErrorMap(TimeoutException.class, (ex) -> new SearchException.Behind(revision, this.index.revision()))
			.then();
	}

	@Override
	public Mono<Void> apply(List<IndexChange> changes, long revision) {
		return Flux.fromIterable(shares(changes))
			.flatMap((share) -> run("applying changes", () -> this.index.write(share)))
			.then(run("showing revision " + revision, () -> {
				this.index.show(revision);
				announce();
			}));
	}

	@Override
	public Mono<String> graph() {
		return Mono.fromSupplier(this.index::graph);
	}

	@Override
	public Mono<Void> clear(String graph) {
		return run("clearing", () -> {
			this.index.clear(graph);
			announce();
		});
	}

	@Override
	public Mono<Long> size() {
		return call("counting", () -> this.index.search((searcher) -> (long) searcher.getIndexReader().numDocs()));
	}

	/** Ends the work at hand and commits. */
	@Override
	public void close() throws IOException {
		this.commits.close();
		this.workers.close();
		this.index.close();
	}

	private void check(SearchQuery query) {
		if (query.text().length() > this.settings.maxQueryLength()) {
			throw new SearchException.BadQuery(ErrorCode.BAD_REQUEST,
					"The query is longer than " + this.settings.maxQueryLength() + " characters");
		}
		if (query.first() < 0 || query.first() > this.settings.maxHits()) {
			throw new SearchException.BadQuery(ErrorCode.BAD_REQUEST,
					"A page has from 0 to " + this.settings.maxHits() + " hits");
		}
	}

	/**
	 * A part for each thread; only the last change of a policy counts, so order does not.
	 */
	private List<List<IndexChange>> shares(List<IndexChange> changes) {
		Map<NodeId, IndexChange> last = new LinkedHashMap<>();
		changes.forEach((change) -> last.put(change.policy(), change));
		List<List<IndexChange>> shares = new ArrayList<>();
		for (int i = 0; i < Math.min(last.size(), this.workers.threads()); i++) {
			shares.add(new ArrayList<>());
		}
		int next = 0;
		for (IndexChange change : last.values()) {
			shares.get(next++ % shares.size()).add(change);
		}
		return shares;
	}

	private synchronized void announce() {
		this.shown.emitNext(this.index.revision(), Sinks.EmitFailureHandler.FAIL_FAST);
	}

	private Mono<Void> run(String doing, Action action) {
		return call(doing, () -> {
			action.run();
			return true;
		}).then();
	}

	private <T> Mono<T> call(String doing, Callable<T> work) {
		return this.workers.call(work)
			.onErrorMap(IOException.class, (ex) -> new SearchException.Unavailable(doing, ex))
			.onErrorMap(AlreadyClosedException.class, (ex) -> new SearchException.Unavailable(doing, ex))
			.onErrorMap(RejectedExecutionException.class,
					(ex) -> new SearchException.Unavailable("too much to do, try again later", ex));
	}

	private interface Action {

		void run() throws IOException;

	}

}
