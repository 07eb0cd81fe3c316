package org.zhiku.corpus.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drops what stands on pages and not in the document: page numbers, and headers and
 * footers, which come again at the same height of several pages.
 */
final class Furniture {

	/** How many lines at the top and at the bottom of a page may be furniture. */
	private static final int EDGE_LINES = 3;

	/** A line that begins this far from the edge, in page heights, is none. */
	private static final double EDGE = 0.15;

	/**
	 * Headers of left and right pages may differ, so that each stands on less than half.
	 */
	private static final double OFTEN = 0.3;

	private static final int LEAST_OFTEN = 3;

	private static final Pattern NUMBER = Pattern
		.compile("(?<dash>[-—–－─―·•]+)?\\s*(?:第\\s*)?(?<number>[0-9０-９]{1,4}|[ivxIVX]{1,6})"
				+ "\\s*(?:页)?(?:\\s*[/／,，]?\\s*共?\\s*[0-9]{1,4}\\s*页?)?\\s*[-—–－─―·•]*");

	private final List<List<Line>> pages;

	private final List<Double> heights;

	private Furniture(List<List<Line>> pages, List<Double> heights) {
		this.pages = pages;
		this.heights = heights;
	}

	/** The lines of all pages that belong to the document. */
	static List<Line> without(List<List<Line>> pages, List<Double> heights) {
		Furniture furniture = new Furniture(pages, heights);
		Set<String> repeated = furniture.repeated();
		boolean numbered = furniture.hasPlainNumbers();
		List<Line> kept = new ArrayList<>();
		for (int page = 0; page < pages.size(); page++) {
			Set<Line> dropped = new HashSet<>();
			for (Line line : furniture.edge(page)) {
				if (repeated.contains(furniture.key(line)) || isNumber(line, numbered)) {
					dropped.add(line);
				}
			}
			pages.get(page).stream().filter((line) -> !dropped.contains(line)).forEach(kept::add);
		}
		return kept;
	}

	private Set<String> repeated() {
		Map<String, Integer> counts = new HashMap<>();
		for (int page = 0; page < this.pages.size(); page++) {
			edge(page).stream().map(this::key).distinct().forEach((key) -> counts.merge(key, 1, Integer::sum));
		}
		double least = Math.max(LEAST_OFTEN, OFTEN * this.pages.size());
		counts.values().removeIf((count) -> count < least);
		return counts.keySet();
	}

	/**
	 * Whether bare numbers at the edges run with the pages: then they are page numbers.
	 */
	private boolean hasPlainNumbers() {
		Map<Integer, Integer> offsets = new HashMap<>();
		for (int page = 0; page < this.pages.size(); page++) {
			for (Line line : edge(page)) {
				Matcher matcher = NUMBER.matcher(line.text());
				if (matcher.matches() && isDecimal(matcher.group("number"))) {
					offsets.merge(Integer.parseInt(matcher.group("number")) - page, 1, Integer::sum);
				}
			}
		}
		int most = offsets.values().stream().mapToInt(Integer::intValue).max().orElse(0);
		return most >= 2 && most >= OFTEN * this.pages.size();
	}

	private static boolean isDecimal(String number) {
		return number.chars().allMatch((c) -> c >= '0' && c <= '9');
	}

	private static boolean isNumber(Line line, boolean numbered) {
		Matcher matcher = NUMBER.matcher(line.text());
		return matcher.matches() && (matcher.group("dash") != null || line.text().contains("页")
				|| line.text().contains("/") || numbered);
	}

	/** The lines near the upper and the lower edge, rows of tables excepted. */
	private List<Line> edge(int page) {
		List<Line> lines = this.pages.get(page);
		double height = this.heights.get(page);
		List<Line> edge = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			boolean upper = i < EDGE_LINES && line.y() < EDGE * height;
			boolean lower = i >= lines.size() - EDGE_LINES && line.y() > (1 - EDGE) * height;
			if ((upper || lower) && !line.row()) {
				edge.add(line);
			}
		}
		return edge;
	}

	/** The same for the same words at the same height, whatever numbers they hold. */
	private String key(Line line) {
		long height = Math.round(line.y() / this.heights.get(line.page()) * 100);
		return height + "|" + line.text().replaceAll("[0-9０-９]+", "#").replaceAll("\\s+", "");
	}

}
