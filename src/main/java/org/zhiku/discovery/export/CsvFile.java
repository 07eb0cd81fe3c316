package org.zhiku.discovery.export;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * CSV by RFC 4180. A spreadsheet would run what begins like a formula, so an apostrophe
 * is put in front of it.
 *
 * @param bom whether a byte order mark is the first character
 * @param language of the header
 */
record CsvFile(boolean bom, ExportForm.HeaderLanguage language) implements FileWriter {

	private static final String LINE_END = "\r\n";

	private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

	@Override
	public String begin() {
		return (this.bom ? "\uFEFF" : "") + line((column) -> column.label(this.language));
	}

	@Override
	public String row(ExportedPolicy policy, long place) {
		return line((column) -> column.of(policy));
	}

	private static String line(Function<Column, @Nullable Object> cell) {
		return Arrays.stream(Column.values())
			.map((column) -> cell(cell.apply(column)))
			.collect(Collectors.joining(",", "", LINE_END));
	}

	/** Numbers and days are no danger, whatever they begin with. */
	private static String cell(@Nullable Object value) {
		if (!(value instanceof String text)) {
			return (value != null) ? value.toString() : "";
		}
		String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
		return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
	}

}
