package org.zhiku.search.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A table that ships, a row a line. */
final class Table {

	private Table() {
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

}
