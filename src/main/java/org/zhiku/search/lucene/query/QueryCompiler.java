package org.zhiku.search.lucene.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import org.zhiku.search.explanation.PartKind;
import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.AskedTerm;
import org.zhiku.search.lucene.analysis.AskedTerm.Occurrence;
import org.zhiku.search.lucene.query.Wanted.WantedTerm;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.lucene.store.ReadingEntry;
import org.zhiku.search.meaning.Meaning;
import org.zhiku.search.meaning.QueryMeaning;
import org.zhiku.search.syntax.Span;
import org.zhiku.search.text.FoldedText;
import org.zhiku.search.text.NumberKey;

/**
 * Makes a Lucene query of what a text means. The text is literal: it is cut into terms
 * and never parsed. A term counts the same wherever it stands but for the weights of
 * title and issuers (BM25F), and the scores of both analyses are summed. Other wordings
 * of a stretch count once, by the best of them and of what was typed; what a query says
 * of the documents themselves raises those and is not looked for as words.
 */
final class QueryCompiler {

	private static final int LONGEST_WORDING = 16;

	/** A query has room for 1,024 clauses; wordings that come later are left out. */
	private static final int MOST_TERMS = 240;

	private static final int MOST_NAMES = 3;

	/** Pairs by which a wording may be longer. */
	private static final float EXTRA = 2;

	private final Weights weights;

	private final Signals signals;

	private final IndexedTerms indexed;

	QueryCompiler(Weights weights, IndexedTerms indexed) {
		this.weights = weights;
		this.indexed = indexed;
		this.signals = new Signals(weights);
	}

	/** Without a term there is nothing to find. */
	CompiledQuery compile(QueryMeaning meaning, int limit) {
		List<Occurrence> all = AskedTerm.occurrences(meaning.asked(), limit);
		List<Occurrence> matter = all.stream().filter((term) -> isMatter(term, meaning)).toList();
		List<Occurrence> asked = matter.isEmpty() ? all : matter;
		List<Clause> finding = new ArrayList<>();
		Set<AskedTerm> terms = new LinkedHashSet<>();
		if (!asked.isEmpty()) {
			asked.forEach((term) -> terms.add(term.term()));
			// Before the words, which take along what it looks up.
			List<Clause> sounds = sounds(asked);
			finding.addAll(words(asked, meaning, terms));
			finding.addAll(sounds);
		}
		NumberKey.askedFor(meaning.asked()).forEach((key, likelihood) -> {
			finding.add(keyed(PartKind.NUMBER, Fields.NUMBER, key, this.weights.number() * likelihood));
			finding.add(keyed(PartKind.MENTION, Fields.MENTIONED, key, this.weights.mention() * likelihood));
		});
		List<Clause> raising = new ArrayList<>();
		meaning.meanings().forEach((part) -> this.signals.addTo(raising, part));
		raising.addAll(figures(asked, meaning.asked()));
		return new CompiledQuery(finding, raising, all.stream().map(Occurrence::term).distinct().toList(),
				List.copyOf(terms));
	}

	/**
	 * Times, places and levels are of the documents themselves; idle words of nothing.
	 */
	private static boolean isMatter(Occurrence term, QueryMeaning meaning) {
		return meaning.meanings().stream().noneMatch((part) -> switch (part) {
			case Meaning.Region _, Meaning.Years _, Meaning.Month _, Meaning.Level _, Meaning.Idle _ ->
				term.touches(part.start(), part.end());
			case Meaning.Department _ ->
				term.touches(part.start(), part.end()) && !term.isWithin(part.start(), part.end());
			case Meaning.Number _, Meaning.Synonym _, Meaning.OfGenre _ -> false;
		});
	}

	/**
	 * A share of the plain terms must match, or any stretch that has other wordings: what
	 * is said otherwise has hardly a term in common with what was typed.
	 */
	private List<Clause> words(List<Occurrence> asked, QueryMeaning meaning, Set<AskedTerm> terms) {
		List<Clause> words = new ArrayList<>();
		List<Occurrence> left = new ArrayList<>(asked);
		for (Meaning part : meaning.meanings()) {
			if (part instanceof Meaning.Synonym || part instanceof Meaning.Department) {
				List<Occurrence> own = left.stream().filter((term) -> term.isWithin(part.start(), part.end())).toList();
				left.removeAll(own);
				words.add(concept(part, meaning.asked().substring(part.start(), part.end()), own, terms));
			}
		}
		List<AskedTerm> plain = left.stream().map(Occurrence::term).distinct().toList();
		if (!plain.isEmpty()) {
			int least = Math.max(1, (int) (plain.size() * this.weights.leastShare()));
			Wanted some = some("", plain, least);
			words.addFirst(new Clause(PartKind.WORDS, some.query(), null, List.of(), List.of(some)));
		}
		return words;
	}

	private Clause concept(Meaning part, String text, List<Occurrence> own, Set<AskedTerm> terms) {
		List<Wanted> ways = new ArrayList<>();
		if (!own.isEmpty()) {
			ways.add(some(text, own.stream().map(Occurrence::term).distinct().toList(), 1));
		}
		PartKind kind = PartKind.DEPARTMENT;
		if (part instanceof Meaning.Synonym synonym) {
			kind = PartKind.SYNONYM;
			for (Meaning.Wording wording : synonym.wordings()) {
				if (terms.size() > MOST_TERMS) {
					break;
				}
				ways.add(wording(wording, own, terms));
			}
		}
		else if (part instanceof Meaning.Department body) {
			ways.replaceAll((way) -> weighted(way, this.weights.bodyWords()));
			unlike(body.names(), text)
				.forEach((name) -> ways.add(wording(new Meaning.Wording(name, this.weights.bodyWords()), own, terms)));
		}
		Query best = new DisjunctionMaxQuery(ways.stream().map(Wanted::query).toList(), 0);
		return new Clause(kind, best, new Span(part.start(), part.end()), List.of(), ways);
	}

	/** Names that have no two characters in common with what was typed for them. */
	private static Stream<String> unlike(Set<String> names, String typed) {
		String folded = FoldedText.fold(typed);
		return names.stream()
			.filter((name) -> IntStream.range(1, folded.length())
				.noneMatch((at) -> name.contains(folded.substring(at - 1, at + 1))))
			.sorted()
			.limit(MOST_NAMES);
	}

	/** So many of the terms at least. */
	private Wanted some(String text, List<AskedTerm> terms, int least) {
		List<WantedTerm> wanted = terms.stream().map(this::wanted).toList();
		BooleanQuery.Builder some = new BooleanQuery.Builder();
		wanted.forEach((term) -> some.add(term.query(), BooleanClause.Occur.SHOULD));
		if (least > 1) {
			some.setMinimumNumberShouldMatch(least);
		}
		return new Wanted(text, some.build(), 1, least, wanted);
	}

	/**
	 * All its pairs, which hardly come together but in the word. A long wording has many
	 * and still is one word, so it counts little more than what was typed.
	 */
	private Wanted wording(Meaning.Wording wording, List<Occurrence> own, Set<AskedTerm> terms) {
		List<Analysis.Token> pairs = Analysis.PAIRS.asked(wording.text(), LONGEST_WORDING);
		List<WantedTerm> wanted = new ArrayList<>();
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (Analysis.Token pair : pairs) {
			WantedTerm term = wanted(new AskedTerm(Analysis.PAIRS, pair.term(), false));
			terms.add(term.term());
			wanted.add(term);
			all.add(term.query(), BooleanClause.Occur.MUST);
		}
		long typed = own.stream().filter((term) -> term.term().analysis() == Analysis.PAIRS).count();
		float size = Math.min(1, (typed + EXTRA) / pairs.size());
		float weight = wording.weight() * size;
		Query boosted = new BoostQuery(all.build(), weight * this.weights.wording());
		return new Wanted(wording.text(), boosted, weight, pairs.size(), wanted);
	}

	private static Wanted weighted(Wanted way, float weight) {
		return new Wanted(way.text(), new BoostQuery(way.query(), weight), weight, way.needed(), way.terms());
	}

	private static Clause keyed(PartKind kind, String field, String key, float score) {
		return new Clause(kind, Signals.is(field, key, score), null, List.of(key), List.of());
	}

	/** Two characters that no document has together are heard: 林厂 for 林场. */
	private List<Clause> sounds(List<Occurrence> asked) {
		List<Clause> sounds = new ArrayList<>();
		for (Occurrence pair : asked) {
			if (pair.term().analysis() == Analysis.PAIRS && !pair.term().loose()
					&& !this.indexed.isWritten(pair.term())) {
				Span place = new Span(pair.start(), pair.end());
				for (String sound : ReadingEntry.sounds(pair.term().term())) {
					Query heard = new BoostQuery(new TermQuery(new Term(Fields.SOUND, sound)), this.weights.sound());
					sounds.add(new Clause(PartKind.SOUND, heard, place, List.of(sound), List.of()));
				}
			}
		}
		return sounds;
	}

	/** Numbers are told apart by the words beside them: 增长5.5%, not any 5.5. */
	private List<Clause> figures(List<Occurrence> asked, String text) {
		List<Occurrence> pairs = asked.stream().filter((term) -> term.term().analysis() == Analysis.PAIRS).toList();
		List<Clause> figures = new ArrayList<>();
		for (int i = 1; i < pairs.size(); i++) {
			Occurrence one = pairs.get(i - 1);
			Occurrence next = pairs.get(i);
			boolean figure = isFigure(one) != isFigure(next) && next.start() - one.end() <= 1;
			if (figure) {
				String field = Analysis.PAIRS.field(Fields.TEXT);
				Query together = new PhraseQuery.Builder().add(new Term(field, one.term().term()), 0)
					.add(new Term(field, next.term().term()), next.start() - one.start())
					.build();
				Query score = new BoostQuery(new ConstantScoreQuery(together), this.weights.figure());
				figures.add(new Clause(PartKind.FIGURE, score, new Span(one.start(), next.end()),
						List.of(text.substring(one.start(), next.end())), List.of()));
			}
		}
		return figures;
	}

	private static boolean isFigure(Occurrence term) {
		return Character.isDigit(term.term().term().charAt(0));
	}

	private WantedTerm wanted(AskedTerm term) {
		return new WantedTerm(term, this.indexed.query(term));
	}

}
