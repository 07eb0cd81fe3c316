package org.zhiku.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The gazetteer's tables: a row a line, cells between tabs, {@code #} for remarks. Rows
 * of the user's folder come before those that ship, so that the first one to name
 * something wins.
 */
public final class GazetteerTables {

	private final @Nullable Path folder;

	private GazetteerTables(@Nullable Path folder) {
		this.folder = folder;
	}

	/** The tables that ship. */
	public static GazetteerTables shipped() {
		return new GazetteerTables(null);
	}

	/**
	 * With a user's tables before them.
	 * @throws GazetteerException where the folder is none, or holds another table
	 */
	public static GazetteerTables with(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new GazetteerException("The gazetteer folder " + folder + " does not exist or is no folder", null);
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.tsv")) {
			files.forEach(GazetteerTables::requireKnown);
		}
		catch (IOException ex) {
			throw new GazetteerException("The gazetteer folder " + folder + " cannot be read: " + ex.getMessage(), ex);
		}
		return new GazetteerTables(folder);
	}

	/** The user's folder; null where there is none. */
	public @Nullable Path folder() {
		return this.folder;
	}

	/**
	 * The rows of a table, the user's first.
	 * @throws GazetteerException where a row is none of this table; it says which line
	 */
	public List<TableRow> rows(TableFile table) {
		List<TableRow> rows = new ArrayList<>();
		if (this.folder != null) {
			Path own = this.folder.resolve(table.fileName());
			if (Files.exists(own)) {
				rows.addAll(parse(table, own.toString(), read(own)));
			}
		}
		rows.addAll(parse(table, table.fileName(), shipped(table.fileName())));
		return rows;
	}

	/** The local departments that the subjects make, such as 教育 and 厅. */
	public List<SubjectBody> subjectBodies() {
		return rows(TableFile.SUBJECTS).stream().flatMap(SubjectBody::of).toList();
	}

	private static void requireKnown(Path file) {
		String name = file.getFileName().toString();
		if (Arrays.stream(TableFile.values()).noneMatch((table) -> table.fileName().equals(name))) {
			throw new GazetteerException(file + " is no table of the gazetteer; there are "
					+ Arrays.stream(TableFile.values()).map(TableFile::fileName).collect(Collectors.joining(", ")),
					null);
		}
	}

	private static List<TableRow> parse(TableFile table, String file, String content) {
		List<TableRow> rows = new ArrayList<>();
		int number = 0;
		for (String line : content.lines().toList()) {
			number++;
			if (!line.isBlank() && !line.startsWith("#")) {
				rows.add(new TableRow(file, number, List.of(line.split("\t", -1))).checked(table));
			}
		}
		return rows;
	}

	private static String read(Path file) {
		try {
			String content = Files.readString(file);
			return content.startsWith("\uFEFF") ? content.substring(1) : content;
		}
		catch (CharacterCodingException ex) {
			throw new GazetteerException(file + " is not UTF-8", ex);
		}
		catch (IOException ex) {
			throw new GazetteerException(file + " cannot be read: " + ex.getMessage(), ex);
		}
	}

	private static String shipped(String file) {
		try (InputStream in = GazetteerTables.class.getResourceAsStream("/gazetteer/" + file)) {
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
