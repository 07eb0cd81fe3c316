package org.zhiku.extraction.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhiku.extraction.text.Marker.Place;

/**
 * Finds decimal numbers of items, 1.1 and 1.1.1, and the bare numbers of the headings
 * above them. A quantity such as 3.5 looks alike: only numbers that follow each other at
 * the beginning of lines are taken.
 */
public final class DecimalMarkers {

	private static final int FEWEST = 3;

	private static final Pattern LINE = Pattern
		.compile("(?m)^[ \\t\u3000]*+(\\d{1,2}(?:[.．]\\d{1,2}){0,3}+)([ \\t\u3000]*+)(?=[\\p{IsHan}“《（A-Za-z])");

	private static final String UNITS = "万亿元％倍个米公里年月日号版分级吨亩人次项家所座条处台件种天时度平";

	private DecimalMarkers() {
	}

	/** The markers with the decimal ones among them, in the order of the text. */
	public static List<Marker> mergedWith(List<Marker> markers, String text) {
		List<Candidate> candidates = candidates(text);
		Set<String> known = new HashSet<>();
		candidates.forEach((candidate) -> known.add(candidate.path()));
		List<Marker> found = candidates.stream()
			.filter((candidate) -> candidate.depth() > 1 ? candidate.isInRow(known)
					: known.contains(candidate.path() + ".1"))
			.map(Candidate::marker)
			.toList();
		if (found.stream().filter((marker) -> marker.kind() != MarkerKind.DIGIT).count() < FEWEST) {
			return markers;
		}
		List<Marker> merged = new ArrayList<>(markers);
		merged.addAll(found);
		merged.sort(Comparator.comparingInt(Marker::start));
		return merged;
	}

	private static List<Candidate> candidates(String text) {
		List<Candidate> found = new ArrayList<>();
		Matcher matcher = LINE.matcher(text);
		while (matcher.find()) {
			String path = matcher.group(1).replace('．', '.');
			boolean spaced = !matcher.group(2).isEmpty();
			boolean counts = !spaced && UNITS.indexOf(text.charAt(matcher.end())) >= 0;
			if (!counts && (spaced || path.indexOf('.') > 0)) {
				found.add(new Candidate(path, matcher.start(1), matcher.end(1)));
			}
		}
		return found;
	}

	/** A number at the beginning of a line. */
	private record Candidate(String path, int start, int end) {

		int depth() {
			return (int) this.path.chars().filter((c) -> c == '.').count() + 1;
		}

		int number() {
			return Integer.parseInt(this.path.substring(this.path.lastIndexOf('.') + 1));
		}

		boolean isInRow(Set<String> known) {
			String before = this.path.substring(0, this.path.lastIndexOf('.') + 1);
			return number() > 0 && known.contains(before + ((number() == 1) ? 2 : number() - 1));
		}

		Marker marker() {
			MarkerKind kind = switch (depth()) {
				case 1 -> MarkerKind.DIGIT;
				case 2 -> MarkerKind.DECIMAL;
				default -> MarkerKind.DECIMAL_PART;
			};
			return new Marker(kind, number(), this.start, this.end, Place.LINE_START);
		}

	}

}
