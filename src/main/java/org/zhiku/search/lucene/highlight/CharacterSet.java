package org.zhiku.search.lucene.highlight;

import java.util.BitSet;

/**
 * Some characters of the basic plane. Sentences are looked for around every mark of a
 * page, where searching a string for each character took a tenth of a whole search.
 */
final class CharacterSet {

	private final BitSet characters = new BitSet();

	private CharacterSet() {
	}

	static CharacterSet of(String characters) {
		CharacterSet set = new CharacterSet();
		characters.chars().forEach(set.characters::set);
		return set;
	}

	boolean contains(char character) {
		return this.characters.get(character);
	}

}
