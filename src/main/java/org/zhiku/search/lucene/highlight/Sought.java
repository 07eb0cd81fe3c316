package org.zhiku.search.lucene.highlight;

import java.util.List;

import org.zhiku.search.lucene.analysis.Analysis;
import org.zhiku.search.lucene.analysis.AskedTerm;

/**
 * What is looked for in hits.
 *
 * @param terms all that is marked
 * @param concepts what is asked for, each in any of its wordings; all the same terms
 */
public record Sought(List<AskedTerm> terms, List<Concept> concepts) {

	public Sought {
		terms = List.copyOf(terms);
		concepts = List.copyOf(concepts);
	}

	/** Terms whose places the index knows. */
	List<AskedTerm> placed() {
		return this.terms.stream().filter((term) -> term.analysis() == Analysis.PAIRS).toList();
	}

	/** Something that is asked for: the best of its wordings counts, not their number. */
	public record Concept(List<Wording> wordings) {

		public Concept {
			wordings = List.copyOf(wordings);
		}

		/** A term that has no other wording. */
		public static Concept of(AskedTerm term) {
			return new Concept(List.of(new Wording(List.of(term), 1, false)));
		}

	}

	/**
	 * A way to say it.
	 *
	 * @param weight against what was typed, which is 1
	 * @param whole whether it takes all its terms to say it
	 */
	public record Wording(List<AskedTerm> terms, double weight, boolean whole) {

		public Wording {
			terms = List.copyOf(terms);
		}

	}

}
