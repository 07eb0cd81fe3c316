package org.zhiku.search.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.search.SearchException;

/**
 * Finds the clauses of a query. There are three signs, and whatever does not fit them to
 * the letter is literal, so that nothing a user pastes is an error of syntax:
 * <ul>
 * <li>{@code "…"}, {@code “…”}, {@code 「…」}, {@code 『…』}: a phrase;</li>
 * <li>{@code -词}, {@code -"短语"}, {@code -field:value}, the minus before anything but a
 * digit at the beginning of a word: an exclusion;</li>
 * <li>{@code field:value}, {@code field:"value"} at the beginning of a word, for the
 * names of {@link QueryField}.</li>
 * </ul>
 * Nothing is escaped: a sign is made literal by a phrase around it.
 */
public final class QuerySyntax {

	/** More clauses are refused: each costs, and nobody types so many. */
	public static final int MOST_CLAUSES = 32;

	/**
	 * What is longer is literal: a pasted paragraph, and no phrase that is looked for.
	 */
	public static final int LONGEST_VALUE = 200;

	private static final String MINUS = "-－";

	private static final String COLON = ":：";

	private final String text;

	private final StringBuilder free;

	private final List<Clause> clauses = new ArrayList<>();

	private QuerySyntax(String text) {
		this.text = text;
		this.free = new StringBuilder(text);
	}

	/**
	 * Parts a query.
	 * @throws SearchException.BadQuery if it has too many clauses
	 */
	public static ParsedQuery parse(String text) {
		return new QuerySyntax(text).parse();
	}

	private ParsedQuery parse() {
		for (int i = 0; i < this.text.length();) {
			Clause clause = clauseAt(i);
			if (clause != null) {
				add(clause);
				i = clause.place().end();
			}
			else {
				i++;
			}
		}
		return new ParsedQuery(this.text, this.free.toString(), this.clauses);
	}

	private void add(Clause clause) {
		if (this.clauses.size() == MOST_CLAUSES) {
			throw new SearchException.BadQuery(ErrorCode.BAD_REQUEST,
					"The query has more than " + MOST_CLAUSES + " phrases, exclusions and fields");
		}
		this.clauses.add(clause);
		for (int i = clause.place().start(); i < clause.place().end(); i++) {
			this.free.setCharAt(i, ' ');
		}
	}

	private @Nullable Clause clauseAt(int start) {
		boolean excluded = isFirst(start) && MINUS.indexOf(this.text.charAt(start)) >= 0;
		int from = excluded ? start + 1 : start;
		if (from == this.text.length()) {
			return null;
		}
		Clause restriction = isFirst(start) ? restriction(start, from, excluded) : null;
		if (restriction != null) {
			return restriction;
		}
		Value value = Value.quoted(this.text, from);
		if (value == null && excluded && !isLiteralMinus(from)) {
			value = Value.word(this.text, from);
		}
		return (value != null) ? new Clause(new Condition.Phrase(value.text(), Condition.Part.ANY), excluded,
				new Span(start, value.end())) : null;
	}

	private @Nullable Clause restriction(int start, int from, boolean excluded) {
		int colon = from;
		while (colon < this.text.length() && COLON.indexOf(this.text.charAt(colon)) < 0) {
			if (colon - from == QueryField.LONGEST_NAME || isSpace(this.text.charAt(colon))) {
				return null;
			}
			colon++;
		}
		if (colon + 1 >= this.text.length()) {
			return null;
		}
		Optional<QueryField> field = QueryField.named(this.text.substring(from, colon));
		Value quoted = field.isPresent() ? Value.quoted(this.text, colon + 1) : null;
		Value value = (field.isPresent() && quoted == null) ? Value.word(this.text, colon + 1) : quoted;
		if (field.isEmpty() || value == null) {
			return null;
		}
		return field.get()
			.condition(value.text())
			.map((condition) -> new Clause(condition, excluded, new Span(start, value.end())))
			.orElse(null);
	}

	private boolean isFirst(int offset) {
		return offset == 0 || isSpace(this.text.charAt(offset - 1));
	}

	/** -5%, and the dashes that part one text from another. */
	private boolean isLiteralMinus(int next) {
		return Character.isDigit(this.text.charAt(next)) || MINUS.indexOf(this.text.charAt(next)) >= 0;
	}

	static boolean isSpace(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character);
	}

	/** Whether there is more than punctuation. */
	static boolean hasContent(String text) {
		return text.codePoints().anyMatch(Character::isLetterOrDigit);
	}

}
