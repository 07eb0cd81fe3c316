package org.zhiku.search.meaning;

import java.util.List;

/**
 * The words that documents hold, by their readings: an engine knows them from its index.
 */
public interface Lexicon {

	/** Knows no word, so that nothing is taken for pinyin. */
	Lexicon EMPTY = new Lexicon() {

		@Override
		public List<String> read(String pinyin) {
			return List.of();
		}

		@Override
		public List<String> abbreviated(String initials) {
			return List.of();
		}

	};

	/**
	 * Words of this reading, {@link org.zhiku.search.text.Pinyin#of}, the commonest
	 * first.
	 */
	List<String> read(String pinyin);

	/** Names of bodies with these initials, the commonest first. */
	List<String> abbreviated(String initials);

}
