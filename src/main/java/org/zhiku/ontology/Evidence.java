package org.zhiku.ontology;

/**
 * The passage that says a fact, 依据.
 *
 * @param quote exactly {@code text.substring(start, end)} of the policy's text
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset after the last character
 * @param rule the extraction rule that made the fact, such as {@code note.lead-semicolon}
 */
public record Evidence(String quote, int start, int end, String rule) {

	public Evidence {
		if (start < 0 || end - start != quote.length()) {
			throw new IllegalArgumentException("The quote '" + quote + "' does not fit [" + start + "," + end + ")");
		}
	}

	/** The evidence that stands at these offsets of a text. */
	public static Evidence in(String text, int start, int end, String rule) {
		return new Evidence(text.substring(start, end), start, end, rule);
	}

}
