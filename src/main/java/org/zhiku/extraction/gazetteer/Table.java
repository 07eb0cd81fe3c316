package org.zhiku.extraction.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One of the gazetteer's files: a row a line, cells between tabs, {@code #} for remarks.
 */
final class Table {

	private Table() {
	}

	static List<List<String>> rows(String file) {
		return read(file).lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map((line) -> List.of(line.split("\t", -1)))
			.toList();
	}

	/** The alternatives in a cell, none for an empty one. */
	static List<String> alternatives(String cell) {
		return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
	}

	private static String read(String file) {
		try (InputStream in = Table.class.getResourceAsStream("/gazetteer/" + file)) {
			if (in == null) {
				throw new IllegalStateException("The gazetteer lacks " + file);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file + " of the gazetteer", ex);
		}
	}

}
