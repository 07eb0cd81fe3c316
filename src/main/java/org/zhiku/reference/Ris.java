package org.zhiku.reference;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.Genre;

/**
 * RIS, a line for each fact. Laws are {@code STAT}, other rules {@code LEGAL}, all else
 * {@code GOVDOC}; the document number is in {@code M1}, the number of a government
 * document.
 */
final class Ris {

	private static final String LINE_END = "\r\n";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd/", Locale.ROOT);

	private Ris() {
	}

	static String format(Reference reference, LocalDate accessed) {
		StringBuilder lines = new StringBuilder();
		line(lines, "TY", type(reference.genre()));
		line(lines, "ID", reference.id());
		reference.issuers().forEach((name) -> line(lines, "AU", name));
		line(lines, "TI", reference.heading());
		line(lines, "M1", reference.docNumber());
		LocalDate date = reference.date();
		if (date != null) {
			line(lines, "PY", String.valueOf(date.getYear()));
			line(lines, "DA", DAY.format(date));
		}
		if (reference.genre() != null) {
			line(lines, "M3", reference.genre().chinese());
		}
		if (reference.url() != null) {
			line(lines, "UR", reference.url());
			line(lines, "Y2", DAY.format(accessed));
		}
		line(lines, "LA", "zh");
		return lines.append("ER  - ").toString();
	}

	private static String type(@Nullable Genre genre) {
		return switch (genre) {
			case null -> "GOVDOC";
			case LAW -> "STAT";
			case REGULATION, PROVISIONS, MEASURES, RULES -> "LEGAL";
			case RESOLUTION, DECISION, ORDER, COMMUNIQUE, ANNOUNCEMENT, PUBLIC_NOTICE, OPINION, NOTICE, CIRCULAR,
					REPORT, REQUEST, REPLY, PROPOSAL, LETTER, MINUTES, PLAN, PROGRAMME, GUIDELINES, OTHER ->
				"GOVDOC";
		};
	}

	private static void line(StringBuilder lines, String tag, @Nullable String value) {
		if (value != null) {
			lines.append(tag).append("  - ").append(value).append(LINE_END);
		}
	}

}
