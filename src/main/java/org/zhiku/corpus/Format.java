package org.zhiku.corpus;

import java.util.List;
import java.util.Locale;

/** The formats that are told apart by what a file holds. */
public enum Format {

	/** Portable Document Format. */
	PDF(".pdf"),

	/** Open Fixed-layout Document, GB/T 33190. */
	OFD(".ofd"),

	/** Word since 2007. */
	DOCX(".docx"),

	/** A page of the web. */
	HTML(".html", ".htm", ".shtml", ".xhtml"),

	/** Documents packed together. */
	ZIP(".zip"),

	/** A document a line, as a JSON object. */
	JSON_LINES(".jsonl", ".ndjson"),

	/** Plain text and Markdown. */
	TEXT(".txt", ".md", ".markdown", ".text");

	private final List<String> extensions;

	Format(String... extensions) {
		this.extensions = List.of(extensions);
	}

	/**
	 * The usual ends of names, in lower case and with the dot, the first the commonest.
	 */
	public List<String> extensions() {
		return this.extensions;
	}

	/** Whether a name ends as files of this format usually do. */
	boolean isNamed(String fileName) {
		String name = fileName.toLowerCase(Locale.ROOT);
		return this.extensions.stream().anyMatch(name::endsWith);
	}

}
