package org.zhiku.reference;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * BibTeX. An entry is {@code @misc} with number and kind, since the classic styles know
 * no entry for official documents; its key is the policy's id, which stays. Names of
 * bodies are in braces of their own, or BibTeX would take them apart.
 */
final class BibTex {

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	private BibTex() {
	}

	static String format(Reference reference, LocalDate accessed) {
		StringBuilder entry = new StringBuilder("@misc{").append(reference.id());
		List<String> names = reference.issuers().stream().map((name) -> "{" + escape(name) + "}").toList();
		field(entry, "author", names.isEmpty() ? null : String.join(" and ", names));
		field(entry, "title", "{" + escape(reference.heading()) + "}");
		field(entry, "number", (reference.docNumber() != null) ? escape(reference.docNumber()) : null);
		LocalDate date = reference.date();
		if (date != null) {
			field(entry, "date", date.toString());
			field(entry, "year", String.valueOf(date.getYear()));
			entry.append(",\n  month = ").append(MONTHS.get(date.getMonthValue() - 1));
		}
		field(entry, "howpublished", howPublished(reference));
		if (reference.url() != null) {
			field(entry, "url", address(reference.url()));
			field(entry, "urldate", accessed.toString());
		}
		field(entry, "langid", "chinese");
		return entry.append("\n}").toString();
	}

	private static void field(StringBuilder entry, String name, @Nullable String value) {
		if (value != null) {
			entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
		}
	}

	/** What the classic styles print, which do not know the field {@code number}. */
	private static @Nullable String howPublished(Reference reference) {
		String kind = (reference.genre() != null) ? reference.genre().chinese() : "";
		String number = (reference.docNumber() != null) ? escape(reference.docNumber()) : "";
		String both = kind + (kind.isEmpty() || number.isEmpty() ? "" : "，") + number;
		return both.isEmpty() ? null : both;
	}

	/** Braces by name: a single one, even escaped, would end the field or the file. */
	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char next = text.charAt(i);
			switch (next) {
				case '\\' -> escaped.append("\\textbackslash{}");
				case '{' -> escaped.append("\\textbraceleft{}");
				case '}' -> escaped.append("\\textbraceright{}");
				case '~' -> escaped.append("\\textasciitilde{}");
				case '^' -> escaped.append("\\textasciicircum{}");
				case '$', '&', '#', '%', '_' -> escaped.append('\\').append(next);
				default -> escaped.append(next);
			}
		}
		return escaped.toString();
	}

	/**
	 * Addresses are printed as they are, so only what would break the file is encoded.
	 */
	private static String address(String url) {
		return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
	}

}
