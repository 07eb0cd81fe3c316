package org.zhiku.search.semantic.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Cuts a text into the tokens that the model was trained on: every Chinese character and
 * every mark is one, other words are the longest pieces that the vocabulary has.
 */
final class WordPieces {

	private static final String CONTINUED = "##";

	private static final int LONGEST_WORD = 100;

	private final Map<String, Integer> vocabulary;

	private final int begin;

	private final int end;

	private final int unknown;

	private WordPieces(Map<String, Integer> vocabulary) {
		this.vocabulary = vocabulary;
		this.begin = id("[CLS]");
		this.end = id("[SEP]");
		this.unknown = id("[UNK]");
	}

	/** From a {@code tokenizer.json} as models come with. */
	static WordPieces read(InputStream tokenizer) throws IOException {
		JsonNode vocabulary = new ObjectMapper().readTree(tokenizer.readAllBytes()).path("model").path("vocab");
		Map<String, Integer> ids = HashMap.newHashMap(vocabulary.size());
		vocabulary.properties().forEach((entry) -> ids.put(entry.getKey(), entry.getValue().asInt()));
		return new WordPieces(ids);
	}

	/** At most so many tokens, the two at begin and end included; the rest is ignored. */
	long[] cut(String text, int limit) {
		Tokens tokens = new Tokens(new long[Math.min(limit, text.length() + 2)]);
		tokens.add(this.begin);
		int length = text.length();
		for (int start = 0; start < length && !tokens.isFull();) {
			int codePoint = text.codePointAt(start);
			int next = start + Character.charCount(codePoint);
			if (standsAlone(codePoint)) {
				tokens.add(this.vocabulary.getOrDefault(text.substring(start, next), this.unknown));
			}
			else if (!separates(codePoint)) {
				next = wordEnd(text, next);
				addWord(text.substring(start, next), tokens);
			}
			start = next;
		}
		return tokens.closed(this.end);
	}

	private static int wordEnd(String text, int from) {
		int end = from;
		while (end < text.length()) {
			int codePoint = text.codePointAt(end);
			if (standsAlone(codePoint) || separates(codePoint)) {
				break;
			}
			end += Character.charCount(codePoint);
		}
		return end;
	}

	/** A word with a part that the vocabulary lacks is one unknown token. */
	private void addWord(String word, Tokens tokens) {
		int mark = tokens.count;
		for (int start = 0; start < word.length();) {
			int end = (word.length() <= LONGEST_WORD) ? word.length() : start;
			Integer id = null;
			while (end > start && id == null) {
				String piece = word.substring(start, end);
				id = this.vocabulary.get((start > 0) ? CONTINUED + piece : piece);
				end = (id == null) ? end - 1 : end;
			}
			if (id == null) {
				tokens.count = mark;
				tokens.add(this.unknown);
				return;
			}
			tokens.add(id);
			start = end;
		}
	}

	private static boolean separates(int codePoint) {
		return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
				|| Character.isISOControl(codePoint);
	}

	private static boolean standsAlone(int codePoint) {
		return Character.isIdeographic(codePoint) || switch (Character.getType(codePoint)) {
			case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
					Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
					Character.OTHER_PUNCTUATION ->
				true;
			default -> codePoint < 128 && codePoint > ' ' && !Character.isLetterOrDigit(codePoint);
		};
	}

	private int id(String token) {
		Integer id = this.vocabulary.get(token);
		if (id == null) {
			throw new IllegalArgumentException("The vocabulary has no " + token);
		}
		return id;
	}

	/** Grows up to a limit that leaves room for the end. */
	private static final class Tokens {

		private final long[] ids;

		private int count;

		private Tokens(long[] ids) {
			this.ids = ids;
		}

		private boolean isFull() {
			return this.count >= this.ids.length - 1;
		}

		private void add(int id) {
			if (!isFull()) {
				this.ids[this.count++] = id;
			}
		}

		private long[] closed(int end) {
			this.ids[this.count++] = end;
			return Arrays.copyOf(this.ids, this.count);
		}

	}

}
