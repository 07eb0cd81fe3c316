package org.zhiku.search.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;

/**
 * Traditional characters and the simplified ones that search takes them for. Character by
 * character and the same on both sides, so whatever is written is found as it is written.
 */
public final class SimplifiedForms {

	private static final String TABLE = "traditional-to-simplified.txt";

	/**
	 * 乾 is 干 in 乾旱 but itself in names, and those are in simplified texts too: 乾县 is a
	 * place, which every 若干县 would otherwise match.
	 */
	private static final String AFTER_QIAN = "隆坤县縣安陵卦元州";

	private static final int QIAN = '乾';

	private final char[] basic = new char[Character.MAX_VALUE + 1];

	private final Map<Integer, Integer> others = new HashMap<>();

	private SimplifiedForms() {
		for (int i = 0; i < this.basic.length; i++) {
			this.basic[i] = (char) i;
		}
	}

	public static SimplifiedForms load() {
		SimplifiedForms forms = new SimplifiedForms();
		try (InputStream table = SimplifiedForms.class.getResourceAsStream(TABLE);
				BufferedReader reader = new BufferedReader(
						new InputStreamReader(Objects.requireNonNull(table, TABLE), StandardCharsets.UTF_8))) {
			reader.lines().filter((line) -> !line.startsWith("#")).forEach(forms::addPairs);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + TABLE, ex);
		}
		return forms;
	}

	/** The simplified form of a character before that next one, or itself. */
	public int of(int codePoint, int next) {
		if (codePoint == QIAN && next >= 0 && AFTER_QIAN.indexOf(next) >= 0) {
			return QIAN;
		}
		if (codePoint < this.basic.length && this.basic[codePoint] != codePoint) {
			return this.basic[codePoint];
		}
		return this.others.isEmpty() ? codePoint : this.others.getOrDefault(codePoint, codePoint);
	}

	private void addPairs(String line) {
		Iterator<Integer> characters = line.codePoints().iterator();
		while (characters.hasNext()) {
			int traditional = characters.next();
			int simplified = characters.next();
			if (Character.isBmpCodePoint(traditional) && Character.isBmpCodePoint(simplified)) {
				this.basic[traditional] = (char) simplified;
			}
			else {
				this.others.put(traditional, simplified);
			}
		}
	}

}
