package org.zhiku.extraction.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A regular expression together with all characters that its matches may begin with. It
 * finds what {@link Matcher#find()} finds, but tries the expression at those characters
 * only: expressions that begin with alternatives took half of the extraction's time.
 */
public final class AnchoredPattern {

	private final BitSet firsts = new BitSet();

	private final Pattern pattern;

	private AnchoredPattern(String firsts, Pattern pattern) {
		firsts.chars().forEach(this.firsts::set);
		this.pattern = pattern;
	}

	/**
	 * @param firsts every character that a match may begin with
	 * @param regex never matches nothing, and looks neither behind nor for the begin of a
	 * line
	 */
	public static AnchoredPattern of(String firsts, String regex) {
		return new AnchoredPattern(firsts, Pattern.compile(regex));
	}

	/** All matches, none of which overlaps another, in their order. */
	public List<MatchResult> all(String text) {
		List<MatchResult> found = new ArrayList<>();
		Matcher matcher = this.pattern.matcher(text);
		int from = 0;
		while (from < text.length() && find(matcher, text, from)) {
			found.add(matcher.toMatchResult());
			from = matcher.end();
		}
		return found;
	}

	/** The first match; null if there is none. */
	public @Nullable MatchResult first(String text) {
		Matcher matcher = this.pattern.matcher(text);
		return find(matcher, text, 0) ? matcher.toMatchResult() : null;
	}

	/** The match that starts at an offset and ends by the limit; null if none does. */
	public @Nullable MatchResult at(String text, int start, int limit) {
		if (start >= limit || !this.firsts.get(text.charAt(start))) {
			return null;
		}
		Matcher matcher = this.pattern.matcher(text).region(start, limit);
		return matcher.lookingAt() ? matcher.toMatchResult() : null;
	}

	private boolean find(Matcher matcher, String text, int from) {
		for (int i = from; i < text.length(); i++) {
			if (this.firsts.get(text.charAt(i)) && matcher.region(i, text.length()).lookingAt()) {
				return true;
			}
		}
		return false;
	}

}
