package org.zhiku.search.lucene.query;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

import org.zhiku.search.Affinity;
import org.zhiku.search.explanation.PartKind;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.highlight.Sought;
import org.zhiku.search.lucene.store.Fields;

/**
 * What a text asks of Lucene.
 *
 * @param finding a document must match one of these
 * @param raising what only counts for the score
 * @param asked all terms of the text itself
 * @param marked what is to be marked in a hit: these without times and places, and those
 * of other wordings
 */
public record CompiledQuery(List<Clause> finding, List<Clause> raising, List<AskedTerm> asked, List<AskedTerm> marked) {

	public CompiledQuery {
		finding = List.copyOf(finding);
		raising = List.copyOf(raising);
		asked = List.copyOf(asked);
		marked = List.copyOf(marked);
	}

	/** What a document must match to be found; null without anything to find. */
	@Nullable Query found() {
		if (this.finding.isEmpty()) {
			return null;
		}
		BooleanQuery.Builder either = new BooleanQuery.Builder();
		this.finding.forEach((clause) -> either.add(clause.query(), BooleanClause.Occur.SHOULD));
		return either.build();
	}

	/** All that it asks; null without anything to find. */
	public @Nullable Query query() {
		Query found = found();
		if (found == null || this.raising.isEmpty()) {
			return found;
		}
		BooleanQuery.Builder all = new BooleanQuery.Builder().add(found, BooleanClause.Occur.MUST);
		this.raising.forEach((clause) -> all.add(clause.query(), BooleanClause.Occur.SHOULD));
		return all.build();
	}

	/** Makes hits of those policies too that others know to be meant. */
	public @Nullable Query with(Affinity affinity) {
		Query words = query();
		if (affinity.added().isEmpty() && !affinity.alone()) {
			return words;
		}
		BooleanQuery.Builder either = new BooleanQuery.Builder();
		if (words != null && !affinity.alone()) {
			either.add(words, BooleanClause.Occur.SHOULD);
		}
		affinity.added()
			.forEach((policy, score) -> either.add(Signals.is(Fields.ID, policy.value(), score.floatValue()),
					BooleanClause.Occur.SHOULD));
		return either.build();
	}

	/** What makes a passage of a hit tell. */
	public Sought sought() {
		List<Sought.Concept> concepts = new ArrayList<>();
		for (Clause clause : this.finding) {
			if (clause.kind() == PartKind.WORDS) {
				clause.ways()
					.forEach((way) -> way.terms().forEach((term) -> concepts.add(Sought.Concept.of(term.term()))));
			}
			else if (!clause.ways().isEmpty()) {
				concepts.add(new Sought.Concept(clause.ways().stream().map(CompiledQuery::wording).toList()));
			}
		}
		return new Sought(this.marked, concepts);
	}

	private static Sought.Wording wording(Wanted way) {
		return new Sought.Wording(way.terms().stream().map(Wanted.WantedTerm::term).toList(), way.weight(),
				way.needed() > 1);
	}

	/** The typed terms that a hit should have, without times and places. */
	public List<AskedTerm> matter() {
		return this.asked.stream().filter(this.marked::contains).toList();
	}

}
