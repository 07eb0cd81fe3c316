package org.zhiku.search.lucene.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.zhiku.search.SearchException;

import org.springframework.util.unit.DataSize;

/**
 * The folders of the index, one a generation: g1, g2 and so on, of which the newest one
 * counts. An index that cannot be read, or holds another format, is replaced by an empty
 * one in a new folder, since everything in it can be had from the graph again.
 */
public final class Generations {

	private static final Logger logger = LoggerFactory.getLogger(Generations.class);

	private static final Pattern NAME = Pattern.compile("g(\\d{1,9})");

	private final Path folder;

	public Generations(Path folder) {
		this.folder = folder;
	}

	/** Opens the newest generation, or begins a new one if that is not usable. */
	public OpenIndex open(DataSize buffer) {
		try {
			Files.createDirectories(this.folder);
			int newest = newest();
			try {
				return open(newest, buffer);
			}
			catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException | EOFException
					| NoSuchFileException | IllegalArgumentException ex) {
				logger.warn("The index in {} is not usable and is built again: {}", path(newest), ex.getMessage());
				OpenIndex fresh = open(newest + 1, buffer);
				delete(newest);
				return fresh;
			}
		}
		catch (LockObtainFailedException ex) {
			throw new SearchException.Unavailable("another process uses " + this.folder
					+ "; stop it, or give this one a data folder of its own by zhiku.data-dir", ex);
		}
		catch (IOException ex) {
			throw new SearchException.Unavailable("cannot open " + this.folder + ": " + ex.getMessage(), ex);
		}
	}

	private OpenIndex open(int generation, DataSize buffer) throws IOException {
		Directory directory = FSDirectory.open(path(generation));
		try {
			checkFormat(directory);
			return OpenIndex.open(directory, buffer);
		}
		catch (IOException | RuntimeException ex) {
			directory.close();
			throw ex;
		}
	}

	private static void checkFormat(Directory directory) throws IOException {
		if (DirectoryReader.indexExists(directory)) {
			Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
			if (!OpenIndex.FORMAT.equals(data.get(OpenIndex.FORMAT_KEY))) {
				throw new IllegalArgumentException(
						"it has format " + data.get(OpenIndex.FORMAT_KEY) + " and not " + OpenIndex.FORMAT);
			}
		}
	}

	private int newest() throws IOException {
		try (Stream<Path> entries = Files.list(this.folder)) {
			List<String> names = entries.map((entry) -> entry.getFileName().toString()).toList();
			return names.stream()
				.map(NAME::matcher)
				.filter((matcher) -> matcher.matches())
				.mapToInt((matcher) -> Integer.parseInt(matcher.group(1)))
				.max()
				.orElse(1);
		}
	}

	/** What cannot be deleted costs room but is never opened again. */
	private void delete(int generation) {
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

	private Path path(int generation) {
		return this.folder.resolve("g" + generation);
	}

}
