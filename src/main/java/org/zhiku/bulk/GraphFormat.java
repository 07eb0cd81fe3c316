package org.zhiku.bulk;

import java.io.OutputStream;
import java.util.Arrays;

import org.zhiku.api.InvalidArgument;

import org.springframework.http.MediaType;

/** The formats of a whole graph, by the ending of the file's name. */
enum GraphFormat {

	/** An object a line. */
	JSONL("jsonl", "application/x-ndjson"),
	/** For programs that draw and measure graphs. */
	GRAPHML("graphml", "application/graphml+xml"),
	/** For an import into a database. */
	CSV_ZIP("csv.zip", "application/zip");

	/**
	 * Raise it with every change of what the files hold of one graph, so that nobody is
	 * told that the older file which he has is the newest.
	 */
	static final int VERSION = 1;

	private final String ending;

	private final MediaType mediaType;

	GraphFormat(String ending, String mediaType) {
		this.ending = ending;
		this.mediaType = MediaType.parseMediaType(mediaType);
	}

	static GraphFormat of(String ending) {
		return Arrays.stream(values())
			.filter((format) -> format.ending.equals(ending))
			.findFirst()
			.orElseThrow(() -> new InvalidArgument("format", "The name must end in one of jsonl, graphml, csv.zip."));
	}

	String ending() {
		return this.ending;
	}

	MediaType mediaType() {
		return this.mediaType;
	}

	GraphFile file(OutputStream out) {
		return switch (this) {
			case JSONL -> new JsonLinesFile(out);
			case GRAPHML -> new GraphMlFile(out);
			case CSV_ZIP -> new CsvArchive(out);
		};
	}

}
