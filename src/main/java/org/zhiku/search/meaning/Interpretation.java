package org.zhiku.search.meaning;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a query was understood, in the order of its text. 理解 */
public record Interpretation(List<Understood> parts) {

	/** Nothing but words. */
	public static final Interpretation NONE = new Interpretation(List.of());

	public Interpretation {
		parts = List.copyOf(parts);
	}

	/**
	 * In the order of the text; what several rows of a table say of one stretch is said
	 * once.
	 */
	static Interpretation of(List<Understood> parts) {
		Map<Place, Understood> once = new LinkedHashMap<>();
		parts.stream()
			.sorted(Comparator.comparingInt(Understood::start))
			.forEach((part) -> once.merge(new Place(part.kind(), part.start(), part.end()), part, Understood::and));
		return new Interpretation(List.copyOf(once.values()));
	}

	private record Place(Kind kind, int start, int end) {
	}

	/**
	 * A stretch of the query.
	 *
	 * @param text the stretch as it was typed
	 * @param start UTF-16 offset into the query as it was typed
	 * @param end offset after it
	 * @param meanings what it was taken for, the likeliest first; none for what is
	 * ignored
	 */
	public record Understood(Kind kind, String text, int start, int end, List<String> meanings) {

		public Understood {
			meanings = List.copyOf(meanings);
		}

		private Understood and(Understood other) {
			return new Understood(this.kind, this.text, this.start, this.end,
					Stream.concat(this.meanings.stream(), other.meanings.stream()).distinct().toList());
		}

	}

	/** As what a stretch was understood. */
	public enum Kind {

		/** 发文字号 */
		NUMBER,
		/** 部门 */
		DEPARTMENT,
		/** 地区 */
		REGION,
		/** 行政层级 */
		LEVEL,
		/** 年份 */
		YEAR,
		/** 月份 */
		MONTH,
		/** 文种 */
		GENRE,
		/** 同义词 */
		SYNONYM,
		/** 拼音 */
		PINYIN,
		/** 忽略 */
		IGNORED

	}

}
