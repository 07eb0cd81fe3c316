package org.zhiku.search.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table that ships: a row a line, cells between tabs, forms in a cell between bars. The
 * gazetteer's are the extraction's own, described and checked there.
 */
final class Table {

	private Table() {
	}

	static Stream<String[]> rows(String resource) {
		return lines(resource).filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map((line) -> line.split("\t", -1));
	}

	static Stream<String> lines(String resource) {
		try (InputStream in = Table.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException("The table " + resource + " is not there");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + resource, ex);
		}
	}

	static List<String> forms(String cell) {
		return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
	}

}
