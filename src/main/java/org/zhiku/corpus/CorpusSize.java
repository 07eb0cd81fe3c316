package org.zhiku.corpus;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds up the sizes of the files that a {@link CorpusWalk} over the same paths opens. It
 * holds the folders and never the files, so that a million of them need no memory.
 */
final class CorpusSize {

	private final Deque<Path> folders = new ArrayDeque<>();

	private final Set<Path> foldersSeen = new HashSet<>();

	private long bytes;

	long of(List<Path> paths) {
		paths.forEach(this::add);
		while (!this.folders.isEmpty()) {
			addChildren(this.folders.pop());
		}
		return this.bytes;
	}

	/** What cannot be read has no size; the walk tells of it. */
	private void add(Path path) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
			if (attributes.isRegularFile()) {
				this.bytes += attributes.size();
			}
			else if (attributes.isDirectory() && this.foldersSeen.add(path.toRealPath())) {
				this.folders.push(path);
			}
		}
		catch (IOException ex) {
			// As above.
		}
	}

	private void addChildren(Path folder) {
		try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
			for (Path child : children) {
				if (Thread.currentThread().isInterrupted()) {
					this.folders.clear();
					return;
				}
				if (!CorpusWalk.isNoDocument(child.getFileName().toString())) {
					add(child);
				}
			}
		}
		catch (IOException | DirectoryIteratorException ex) {
			// As above.
		}
	}

}
