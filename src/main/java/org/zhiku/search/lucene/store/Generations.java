package org.zhiku.search.lucene.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zhiku.search.SearchException;
import org.zhiku.search.meaning.Departments;

import org.springframework.util.unit.DataSize;

/**
 * The folders of the index, one a generation: g1, g2 and so on. The file {@code serving}
 * names the one that counts; all others are being built or were left behind. An index
 * that cannot be read, or holds another format, is replaced by an empty one in a new
 * folder, since everything in it can be had from the graph again.
 */
final class Generations {

	private static final Logger logger = LoggerFactory.getLogger(Generations.class);

	private static final Pattern NAME = Pattern.compile("g(\\d{1,9})");

	private static final String SERVING = "serving";

	private final Path folder;

	private final Opening opening;

	private final Departments departments;

	private boolean opened;

	/** Of an index that knows departments so. */
	Generations(Path folder, Departments departments) {
		this(folder, FSDirectory::open, departments);
	}

	/** With files of another kind, such as those of a disk that is full. */
	Generations(Path folder, Opening opening, Departments departments) {
		this.folder = folder;
		this.opening = opening;
		this.departments = departments;
	}

	/** Opens the generation that serves, or begins a new one if that is not usable. */
	OpenIndex open(DataSize buffer) {
		try {
			Files.createDirectories(this.folder);
			int serving = serving();
			OpenIndex index = openOrReplace(serving, buffer);
			serve(index.generation());
			leftBehind(index.generation());
			return index;
		}
		catch (LockObtainFailedException ex) {
			throw new SearchException.Unavailable("another process uses " + this.folder
					+ "; stop it, or give this one a data folder of its own by zhiku.data-dir", ex);
		}
		catch (IOException ex) {
			throw new SearchException.Unavailable("cannot open " + this.folder + ": " + ex.getMessage(), ex);
		}
	}

	/** Begins an empty generation that does not serve yet. */
	OpenIndex next(DataSize buffer) throws IOException {
		return open(newest() + 1, buffer);
	}

	/** From now on, and after a crash as well, this generation counts. */
	void serve(int generation) throws IOException {
		byte[] name = name(generation).getBytes(StandardCharsets.UTF_8);
		Path file = this.folder.resolve(SERVING);
		if (Files.exists(file) && List.of(name(generation)).equals(Files.readAllLines(file))) {
			return;
		}
		Path written = this.folder.resolve(SERVING + ".new");
		Files.write(written, name);
		IOUtils.fsync(written, false);
		Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		IOUtils.fsync(this.folder, true);
	}

	/** What cannot be deleted costs room but is never opened again. */
	void delete(int generation) {
		try {
			Files.walkFileTree(path(generation), new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.delete(file);
					return FileVisitResult.CONTINUE;
				}

			});
			Files.delete(path(generation));
		}
		catch (IOException ex) {
			logger.warn("Cannot delete {}: {}", path(generation), ex.toString());
		}
	}

	private OpenIndex openOrReplace(int serving, DataSize buffer) throws IOException {
		try {
			return open(serving, buffer);
		}
		catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException | EOFException
				| NoSuchFileException | IllegalArgumentException ex) {
			logger.warn("The index in {} is not usable and is built again: {}", path(serving), ex.getMessage());
			return next(buffer);
		}
	}

	/** Once a process: later there may be one that is being built. */
	private void leftBehind(int serving) throws IOException {
		if (!this.opened) {
			this.opened = true;
			for (int generation : generations()) {
				if (generation != serving) {
					delete(generation);
				}
			}
		}
	}

	private OpenIndex open(int generation, DataSize buffer) throws IOException {
		Directory directory = this.opening.open(path(generation));
		try {
			checkFormat(directory);
			OpenIndex index = OpenIndex.open(generation, directory, buffer, this.departments);
			try {
				index.verify();
				return index;
			}
			catch (IOException | RuntimeException ex) {
				IOUtils.closeWhileHandlingException(index);
				throw ex;
			}
		}
		catch (IOException | RuntimeException ex) {
			directory.close();
			throw ex;
		}
	}

	private void checkFormat(Directory directory) throws IOException {
		if (DirectoryReader.indexExists(directory)) {
			Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
			String format = OpenIndex.format(this.departments);
			if (!format.equals(data.get(OpenIndex.FORMAT_KEY))) {
				throw new IllegalArgumentException(
						"it has format " + data.get(OpenIndex.FORMAT_KEY) + " and not " + format);
			}
		}
	}

	/** A folder from before there was such a file holds one generation. */
	private int serving() throws IOException {
		Path file = this.folder.resolve(SERVING);
		if (Files.exists(file)) {
			Matcher named = NAME.matcher(Files.readString(file).strip());
			if (named.matches()) {
				return Integer.parseInt(named.group(1));
			}
		}
		return Math.max(1, newest());
	}

	private int newest() throws IOException {
		return generations().stream().mapToInt(Integer::intValue).max().orElse(0);
	}

	private List<Integer> generations() throws IOException {
		try (Stream<Path> entries = Files.list(this.folder)) {
			List<String> names = entries.map((entry) -> entry.getFileName().toString()).toList();
			return names.stream()
				.map(NAME::matcher)
				.filter((matcher) -> matcher.matches())
				.map((matcher) -> Integer.valueOf(matcher.group(1)))
				.toList();
		}
	}

	private Path path(int generation) {
		return this.folder.resolve(name(generation));
	}

	private static String name(int generation) {
		return "g" + generation;
	}

	/** How a folder is opened. */
	interface Opening {

		Directory open(Path folder) throws IOException;

	}

}
