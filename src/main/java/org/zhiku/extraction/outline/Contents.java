package org.zhiku.extraction.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.text.Marker;

/** Leaves out the markers of a table of contents. 目录 */
final class Contents {

	private static final int LONGEST_ENTRY = 80;

	private static final int FEWEST_ENTRIES = 3;

	private Contents() {
	}

	/**
	 * The markers without those of a table of contents: lines that hold nothing but a
	 * heading, follow each other closely, and come again later with the same words.
	 */
	static List<Marker> withoutTable(String text, List<Marker> markers) {
		int title = titleEnd(text);
		if (title < 0) {
			return markers;
		}
		int first = 0;
		while (first < markers.size() && markers.get(first).start() < title) {
			first++;
		}
		int last = first;
		while (last < markers.size() && isEntry(text, markers, last)) {
			last++;
		}
		last = repeated(text, markers, first, last);
		if (last - first < FEWEST_ENTRIES) {
			return markers;
		}
		List<Marker> rest = new ArrayList<>(markers.subList(0, first));
		rest.addAll(markers.subList(last, markers.size()));
		return rest;
	}

	private static int titleEnd(String text) {
		for (int i = text.indexOf('目'); i >= 0 && i < 5000; i = text.indexOf('目', i + 1)) {
			int next = i + 1;
			while (next < text.length() && DocumentText.isSpace(text.charAt(next))) {
				next++;
			}
			if (next < text.length() && text.charAt(next) == '录'
					&& (i == 0 || DocumentText.isSpace(text.charAt(i - 1)))) {
				return next + 1;
			}
		}
		return -1;
	}

	private static boolean isEntry(String text, List<Marker> markers, int index) {
		Marker marker = markers.get(index);
		int end = (index + 1 < markers.size()) ? markers.get(index + 1).start() : text.length();
		return end - marker.start() <= LONGEST_ENTRY && text.substring(marker.end(), end).indexOf('。') < 0;
	}

	/** The first entry that also begins the document itself ends the table. */
	private static int repeated(String text, List<Marker> markers, int first, int last) {
		Map<String, Integer> seen = new HashMap<>();
		for (int i = first; i < Math.min(last + 1, markers.size()); i++) {
			Integer before = seen.putIfAbsent(heading(text, markers.get(i)), i);
			if (before != null && before == first) {
				return i;
			}
		}
		return last;
	}

	private static String heading(String text, Marker marker) {
		StringBuilder heading = new StringBuilder().append(marker.kind()).append(marker.number());
		int end = Math.min(text.length(), marker.end() + 8);
		for (int i = marker.end(); i < end && text.charAt(i) != '\n'; i++) {
			if (Character.isIdeographic(text.charAt(i))) {
				heading.append(text.charAt(i));
			}
		}
		return heading.toString();
	}

}
