package org.zhiku.discovery.export;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import org.zhiku.api.InvalidArgument;
import org.zhiku.reference.ReferenceStyle;

import org.springframework.http.MediaType;

/** The formats of files, by the ending of their names. */
enum ExportFormat {

	/** A table. */
	CSV("text/csv;charset=UTF-8"),
	/** One array. */
	JSON("application/json"),
	/** A JSON object a line. */
	JSONL("application/x-ndjson"),
	/** BibTeX. */
	BIB("application/x-bibtex;charset=UTF-8"),
	/** RIS, for reference managers. */
	RIS("application/x-research-info-systems;charset=UTF-8"),
	/** References by GB/T 7714. */
	TXT("text/plain;charset=UTF-8");

	private final MediaType mediaType;

	ExportFormat(String mediaType) {
		this.mediaType = MediaType.parseMediaType(mediaType);
	}

	static ExportFormat of(String ending) {
		return Arrays.stream(values())
			.filter((format) -> format.ending().equals(ending))
			.findFirst()
			.orElseThrow(() -> new InvalidArgument("format",
					"The name must end in one of csv, json, jsonl, bib, ris, txt."));
	}

	String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	MediaType mediaType() {
		return this.mediaType;
	}

	FileWriter writer(ExportForm form, LocalDate today) {
		return switch (this) {
			case CSV -> new CsvFile(form.withBom(), form.headerLanguage());
			case JSON -> new JsonFile(true);
			case JSONL -> new JsonFile(false);
			case BIB -> new ReferenceFile(ReferenceStyle.BIBTEX, today);
			case RIS -> new ReferenceFile(ReferenceStyle.RIS, today);
			case TXT -> new ReferenceFile(ReferenceStyle.GB_T_7714, today);
		};
	}

}
