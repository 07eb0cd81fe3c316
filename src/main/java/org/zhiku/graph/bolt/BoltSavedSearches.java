package org.zhiku.graph.bolt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.graph.GraphException;
import org.zhiku.graph.RulingNote;
import org.zhiku.graph.SavedSearch;
import org.zhiku.graph.SavedSearches;
import org.zhiku.ontology.NodeId;

/** Saved searches as nodes, and their matches as relationships to policies. */
final class BoltSavedSearches implements SavedSearches {

	/** The lock of the counter keeps two writers from passing the limit together. */
	private static final String SAVE = """
			CYPHER 25
			MATCH (c:Counter {id: 'revision'})
			SET c.lock = true
			WITH c.value AS revision, EXISTS { MATCH (:SavedSearch {id: $in.id}) }
				OR COUNT { MATCH (:SavedSearch) } < $in.most AS allowed
			CALL (revision, allowed) {
				WITH revision, allowed WHERE allowed
				MERGE (s:SavedSearch {id: $in.id})
				WITH s, revision
				WHERE s.query IS NULL OR s.query <> $in.query OR coalesce(s.filter, '') <> coalesce($in.filter, '')
				SET s.name = $in.name, s.author = $in.author, s.query = $in.query, s.filter = $in.filter, s.at = $in.at,
					s.toldTo = revision
				WITH s
				MATCH (s)-[old:FOUND]->()
				DELETE old
			}
			RETURN allowed
			""";

	private static final String DELETE = """
			CYPHER 25
			OPTIONAL MATCH (s:SavedSearch {id: $in.id})
			WITH s, s IS NOT NULL AS present
			DETACH DELETE s
			RETURN present
			""";

	private static final String TOLD_TO = """
			CYPHER 25
			MATCH (s:SavedSearch {id: $id})
			RETURN s.toldTo AS toldTo
			""";

	private static final String BEHIND = """
			CYPHER 25
			MATCH (s:SavedSearch) WHERE s.toldTo < $revision
			RETURN s.id AS id, s.name AS name, s.author AS author, s.query AS query, s.filter AS filter,
				s.toldTo AS toldTo
			ORDER BY toldTo, id
			""";

	private static final String TOLD_AFTER = """
			CYPHER 25
			MATCH (s:SavedSearch) WHERE s.foundTo > $revision
			RETURN s.id AS id, s.foundTo AS foundTo
			""";

	private static final String CHANGES = """
			CYPHER 25
			MATCH (p:Policy) USING INDEX p:Policy(textRevision)
			WHERE p.textRevision > $after AND p.textRevision <= $upTo AND p.inCorpus
			RETURN p.id AS id, p.textRevision AS revision, p.revision <= $upTo AS reached
			ORDER BY revision LIMIT $limit
			""";

	/**
	 * The assignment takes the lock, before it is read how far others have told. A text
	 * has a revision of its own, by which its policy is found even under another id.
	 */
	private static final String TELL = """
			CYPHER 25
			UNWIND $in.news AS row
			MATCH (s:SavedSearch {id: row.id})
			SET s.lock = true
			WITH s, row
			WHERE s.toldTo = row.toldTo AND s.query = row.query AND coalesce(s.filter, '') = row.filter
			SET s.toldTo = row.upTo
			WITH s, row WHERE row.matches <> []
			SET s.foundTo = row.upTo
			CALL (s, row) {
				UNWIND row.matches AS hit
				MATCH (p:Policy {textRevision: hit}) USING INDEX p:Policy(textRevision)
				MERGE (s)-[f:FOUND]->(p)
				SET f.revision = hit, f.at = $in.at
			}
			CALL (s) {
				MATCH (s)-[f:FOUND]->()
				WITH f ORDER BY f.revision DESC SKIP 1000
				DELETE f
			}
			""";

	private final BoltSessions sessions;

	BoltSavedSearches(BoltSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public Mono<Void> save(SavedSearch search, Instant at, int most) {
		Row in = Row.of("id", search.id())
			.with("name", search.name())
			.with("author", search.author())
			.with("query", search.query())
			.with("filter", search.filter())
			.with("at", moment(at))
			.with("most", most);
		return this.sessions.write("saving search " + search.id(), (transaction) -> transaction.ask(SAVE, in.values()))
			.doOnNext((row) -> {
				if (!row.get("allowed").asBoolean()) {
					throw new GraphException.Refused(
							"There are " + most + " saved searches already; delete one first.");
				}
			})
			.then();
	}

	@Override
	public Mono<Boolean> delete(NodeId id) {
		return this.sessions
			.write("deleting search " + id, (transaction) -> transaction.ask(DELETE, Map.of("id", id.value())))
			.map((row) -> row.get("present").asBoolean());
	}

	@Override
	public Mono<Long> toldTo(NodeId id) {
		return this.sessions
			.stream("reading search " + id, (transaction) -> transaction.stream(TOLD_TO, Map.of("id", id.value())))
			.map((row) -> row.get("toldTo").asLong())
			.singleOrEmpty();
	}

	@Override
	public Flux<SavedSearch> behind(long revision) {
		return this.sessions.stream("reading saved searches",
				(transaction) -> transaction.stream(BEHIND, Map.of("revision", revision))
					.map(BoltSavedSearches::search));
	}

	@Override
	public Mono<Changes> changes(long after, long upTo, int limit) {
		return this.sessions
			.stream("reading what changed after revision " + after,
					(transaction) -> transaction.stream(CHANGES, Map.of("after", after, "upTo", upTo, "limit", limit))
						.map(ReadText::of))
			.collectList()
			.map((texts) -> changes(texts, (texts.size() < limit) ? upTo : texts.getLast().change().revision()));
	}

	@Override
	public Mono<Void> tell(List<News> news, Instant at) {
		List<Object> rows = new ArrayList<>();
		for (News told : news) {
			SavedSearch search = told.search();
			rows.add(Row.of("id", search.id())
				.with("toldTo", search.toldTo())
				.with("query", search.query())
				.with("filter", (search.filter() != null) ? search.filter() : "")
				.with("upTo", told.upTo())
				.with("matches", told.matches().stream().map(Change::revision).toList())
				.values());
		}
		return this.sessions.write("telling new matches",
				(transaction) -> transaction.change(TELL, Map.of("news", rows, "at", moment(at))));
	}

	@Override
	public Flux<Told> toldAfter(long revision) {
		return this.sessions.stream("reading who was told",
				(transaction) -> transaction.stream(TOLD_AFTER, Map.of("revision", revision))
					.map((row) -> new Told(new NodeId(row.get("id").asString()), row.get("foundTo").asLong())));
	}

	private static Changes changes(List<ReadText> texts, long upTo) {
		List<Change> reached = texts.stream().takeWhile(ReadText::reached).map(ReadText::change).toList();
		return new Changes(reached,
				(reached.size() < texts.size()) ? texts.get(reached.size()).change().revision() - 1 : upTo);
	}

	private static SavedSearch search(Record row) {
		Value filter = row.get("filter");
		return new SavedSearch(new NodeId(row.get("id").asString()), row.get("name").asString(),
				row.get("author").asString(), row.get("query").asString(), filter.isNull() ? null : filter.asString(),
				row.get("toldTo").asLong());
	}

	/** As rulings write theirs. */
	private static String moment(Instant at) {
		return RulingNote.moment(at);
	}

	/**
	 * A text, and whether all that changed in its policy since is within reach.
	 */
	private record ReadText(Change change, boolean reached) {

		static ReadText of(Record row) {
			return new ReadText(new Change(new NodeId(row.get("id").asString()), row.get("revision").asLong()),
					row.get("reached").asBoolean());
		}

	}

}
