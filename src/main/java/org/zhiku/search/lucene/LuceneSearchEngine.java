package org.zhiku.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.NodeId;
import org.zhiku.search.IndexBuild;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchException;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SearchType;
import org.zhiku.search.SimilarPolicy;
import org.zhiku.search.SuggestQuery;
import org.zhiku.search.Suggestion;
import org.zhiku.search.WordFit;
import org.zhiku.search.correction.Corrector;
import org.zhiku.search.explanation.Explanation;
import org.zhiku.search.lucene.facet.FacetCounter;
import org.zhiku.search.lucene.part.PartQueries;
import org.zhiku.search.lucene.query.AskedQuery;
import org.zhiku.search.lucene.store.CommitTimer;
import org.zhiku.search.lucene.store.LuceneIndex;
import org.zhiku.search.lucene.store.NextIndex;
import org.zhiku.search.lucene.suggest.Suggester;
import org.zhiku.search.meaning.Administration;
import org.zhiku.search.meaning.QueryReader;
import org.zhiku.search.meaning.Synonyms;
import org.zhiku.search.syntax.ParsedQuery;
import org.zhiku.search.syntax.QuerySyntax;

/** Full-text search by a Lucene index in this process. */
final class LuceneSearchEngine implements SearchEngine, AutoCloseable {

	private final LuceneIndex index;

	private final LuceneSettings settings;

	private final Workers workers;

	private final CommitTimer commits;

	private final FacetCounter facets;

	private final QueryReader reader;

	private final Suggester suggester;

	private final Sinks.Many<Long> shown = Sinks.many().replay().latest();

	/** With what the program knows of the administration by itself. */
	LuceneSearchEngine(LuceneIndex index, LuceneSettings settings) {
		this(index, Administration.shipped(), settings, Clock.systemDefaultZone());
	}

	LuceneSearchEngine(LuceneIndex index, Administration administration, LuceneSettings settings, Clock clock) {
		this.index = index;
		this.settings = settings;
		this.workers = new Workers(settings);
		this.commits = new CommitTimer(index, settings.commitInterval());
		this.facets = new FacetCounter(settings.maxBuckets());
		this.reader = new QueryReader(administration, Synonyms.load(settings.synonyms()), clock);
		this.suggester = new Suggester(administration.departments());
		announce();
		this.workers.later("reading the names of the index", () -> {
			this.suggester.prepare(this.index);
			return true;
		});
	}

	@Override
	public Mono<SearchResult> search(SearchQuery query) {
		return call("searching", () -> {
			check(query);
			ParsedQuery parsed = QuerySyntax.parse(query.text());
			SearchQuery ordered = SearchRun.ordered(query, parsed);
			return this.index.view(HitCursor.moment(ordered), (view) -> {
				SearchResult result = new SearchRun(view, ordered, asked(parsed, view.searcher()), this.settings)
					.result(this.facets);
				if (result.more()) {
					this.index.keep(view);
				}
				return result;
			});
		});
	}

	@Override
	public Mono<List<Suggestion>> suggest(SuggestQuery query) {
		return call("suggesting", () -> this.index.search((searcher) -> this.suggester.suggest(searcher, query)));
	}

	@Override
	public Mono<List<SimilarPolicy>> similar(NodeId policy, int first) {
		return call("looking for similar policies",
				() -> this.index.search((searcher) -> new SimilarityRun(searcher, policy).find(first)));
	}

	@Override
	public Mono<String> didYouMean(String text) {
		return call("looking for what was meant",
				() -> this.index.search((searcher) -> Corrector.correct(text, new IndexedWording(searcher))))
			.flatMap(Mono::justOrEmpty);
	}

	@Override
	public Mono<WordFit> fit(SearchQuery query) {
		return call("searching", () -> {
			check(query);
			ParsedQuery parsed = QuerySyntax.parse(query.text());
			return this.index
				.search((searcher) -> new FitRun(searcher, query.filter(), asked(parsed, searcher)).result());
		});
	}

	@Override
	public Mono<Explanation> explain(SearchQuery query, NodeId policy) {
		return call("explaining", () -> {
			check(query);
			ParsedQuery parsed = QuerySyntax.parse(query.text());
			SearchQuery ordered = SearchRun.ordered(query.withTypes(Set.of(SearchType.POLICY)), parsed);
			return this.index.view(null,
					(view) -> new ExplainRun(view, ordered, asked(parsed, view.searcher()), this.settings)
						.explain(policy));
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
		return call("applying changes", this.index::target)
			.flatMap((target) -> write(changes, target::write).then(run("showing revision " + revision, () -> {
				this.index.show(target, revision);
				shown();
			})));
	}

	@Override
	public Mono<IndexBuild> build(String graph) {
		return call("beginning a new index", () -> new Build(this.index.begin(graph)));
	}

	@Override
	public Mono<String> graph() {
		return Mono.fromSupplier(this.index::graph);
	}

	@Override
	public Mono<Void> clear(String graph) {
		return run("clearing", () -> {
			this.index.clear(graph);
			shown();
		});
	}

	@Override
	public Mono<Long> size() {
		return call("counting", () -> this.index.search((searcher) -> (long) searcher.count(PartQueries.POLICIES)));
	}

	@Override
	public Mono<String> problem() {
		return Mono.fromSupplier(this.index::problem);
	}

	/** Ends the work at hand and commits. */
	@Override
	public void close() throws IOException {
		this.commits.close();
		this.workers.close();
		this.index.close();
	}

	private AskedQuery asked(ParsedQuery parsed, IndexSearcher searcher) {
		return AskedQuery.of(parsed, this.reader, searcher, this.settings.maxTerms());
	}

	@Override
	public void check(SearchQuery query) {
		if (query.text().length() > this.settings.maxQueryLength()) {
			throw new SearchException.BadQuery(ErrorCode.BAD_REQUEST,
					"The query is longer than " + this.settings.maxQueryLength() + " characters");
		}
		if (query.first() < 0 || query.first() > this.settings.maxHits()) {
			throw new SearchException.BadQuery(ErrorCode.BAD_REQUEST,
					"A page has from 0 to " + this.settings.maxHits() + " hits");
		}
	}

	private Mono<Void> write(List<IndexChange> changes, ChangeShares.Taker taker) {
		return Flux.fromIterable(ChangeShares.of(changes, this.workers.threads()))
			.flatMap((share) -> run("applying changes", () -> taker.take(share)))
			.then();
	}

	/** Whoever waits may ask at once; the names are read before any user needs them. */
	private void shown() throws IOException {
		announce();
		this.suggester.prepare(this.index);
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
			.onErrorMap(IOException.class, (ex) -> new SearchException.Unavailable(doing + ": " + ex.getMessage(), ex))
			.onErrorMap(UncheckedIOException.class,
					(ex) -> new SearchException.Unavailable(doing + ": " + ex.getMessage(), ex))
			.onErrorMap(IndexSearcher.TooManyClauses.class,
					(ex) -> new SearchException.BadQuery(ErrorCode.BAD_REQUEST,
							"The phrases of the query are too many and too long together"))
			.onErrorMap(AlreadyClosedException.class,
					(ex) -> new SearchException.Unavailable(doing + ": " + reason(ex), ex))
			.onErrorMap(RejectedExecutionException.class,
					(ex) -> new SearchException.Unavailable("too much to do, try again later", ex));
	}

	/** A new index in a generation of its own. */
	private final class Build implements IndexBuild {

		private final NextIndex next;

		private Build(NextIndex next) {
			this.next = next;
		}

		@Override
		public long revision() {
			return this.next.revision();
		}

		@Override
		public Mono<Void> apply(List<IndexChange> changes, long revision) {
			return write(changes, this.next::write).then(Mono.fromRunnable(() -> this.next.reached(revision)));
		}

		@Override
		public Mono<Boolean> serve() {
			return call("taking over", () -> {
				boolean serves = LuceneSearchEngine.this.index.serve(this.next);
				shown();
				return serves;
			});
		}

		@Override
		public Mono<Void> discard() {
			return run("discarding a new index", () -> LuceneSearchEngine.this.index.discard(this.next));
		}

	}

	/** What closed the index says more than that it is closed. */
	private static String reason(AlreadyClosedException closed) {
		return String.valueOf(((closed.getCause() != null) ? closed.getCause() : closed).getMessage());
	}

	private interface Action {

		void run() throws IOException;

	}

}
