package org.zhiku.corpus;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A walk over files and folders that reads each file as it comes to it. */
final class CorpusWalk implements Iterator<ReadResult> {

	/** Why a name is skipped. */
	static final String NO_DOCUMENT = "hidden files and README files are no documents";

	private final Deque<Iterator<Step>> ahead = new ArrayDeque<>();

	private final Set<Path> foldersSeen = new HashSet<>();

	private final FormatReaders readers;

	private FormatReader.@Nullable Results current;

	private String currentOrigin = "";

	private @Nullable ReadResult next;

	/** Of all files that were opened or refused, the current one included. */
	private long bytes;

	private long currentBytes;

	CorpusWalk(List<Step> steps, FormatReaders readers) {
		this.ahead.push(steps.iterator());
		this.readers = readers;
	}

	/**
	 * A place to go to.
	 *
	 * @param origin how to name it
	 * @param named whether the user named it, and not only a folder around it
	 */
	record Step(Path path, String origin, boolean named) {

		static List<Step> of(List<Path> named) {
			PlaceNames names = new PlaceNames(named);
			return named.stream().map((path) -> new Step(path, names.of(path), true)).toList();
		}

		Step into(Path child) {
			return new Step(child, this.origin + "/" + child.getFileName(), false);
		}

		String fileName() {
			Path name = this.path.getFileName();
			return (name != null) ? name.toString() : "";
		}

	}

	@Override
	public boolean hasNext() {
		while (this.next == null) {
			this.next = fromCurrent();
			if (this.next == null && !this.ahead.isEmpty()) {
				this.next = advance();
			}
			else if (this.next == null) {
				return false;
			}
		}
		return true;
	}

	@Override
	public ReadResult next() {
		if (!hasNext() || this.next == null) {
			throw new NoSuchElementException();
		}
		ReadResult result = this.next;
		this.next = null;
		return result;
	}

	/** The file or folder that the last result came from, as the origin names it. */
	String place() {
		return this.currentOrigin;
	}

	/** Bytes that are behind after the last result. */
	long position() {
		long ahead = (this.current != null) ? Math.max(0, this.currentBytes - this.current.position()) : 0;
		return this.bytes - ahead;
	}

	void close() {
		this.ahead.clear();
		this.next = null;
		closeCurrent();
	}

	private @Nullable ReadResult fromCurrent() {
		if (this.current == null) {
			return null;
		}
		ReadResult result;
		try {
			result = this.current.next();
		}
		catch (IOException ex) {
			closeCurrent();
			return new ReadResult.Issue(SourceIssue.of(this.currentOrigin, ex));
		}
		if (result == null) {
			closeCurrent();
		}
		return result;
	}

	private @Nullable ReadResult advance() {
		Iterator<Step> steps = this.ahead.element();
		if (!steps.hasNext()) {
			this.ahead.pop();
			return null;
		}
		Step step = steps.next();
		try {
			return visit(step);
		}
		catch (IOException ex) {
			return new ReadResult.Issue(SourceIssue.of(step.origin(), ex));
		}
	}

	private @Nullable ReadResult visit(Step step) throws IOException {
		String name = step.fileName();
		this.currentOrigin = step.origin();
		if (!step.named() && isNoDocument(name)) {
			return new ReadResult.Skipped(step.origin(), NO_DOCUMENT);
		}
		BasicFileAttributes attributes = Files.readAttributes(step.path(), BasicFileAttributes.class);
		if (attributes.isDirectory()) {
			return enter(step);
		}
		if (!attributes.isRegularFile()) {
			return new ReadResult.Issue(new SourceIssue.Unreadable(step.origin(), "it is not a regular file"));
		}
		this.currentBytes = attributes.size();
		this.bytes += this.currentBytes;
		this.current = this.readers.open(new FileContent(step.path(), step.origin()));
		return null;
	}

	private @Nullable ReadResult enter(Step folder) throws IOException {
		if (!this.foldersSeen.add(folder.path().toRealPath())) {
			return new ReadResult.Skipped(folder.origin(), "the folder was read by another path");
		}
		List<Path> children = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path())) {
			entries.forEach(children::add);
		}
		catch (DirectoryIteratorException ex) {
			throw ex.getCause();
		}
		children.sort(Comparator.comparing((child) -> child.getFileName().toString()));
		this.ahead.push(children.stream().map(folder::into).iterator());
		return null;
	}

	/** Also for what an archive holds. */
	static boolean isNoDocument(String fileName) {
		return fileName.startsWith(".") || fileName.toUpperCase(Locale.ROOT).startsWith("README");
	}

	private void closeCurrent() {
		if (this.current == null) {
			return;
		}
		try {
			this.current.close();
		}
		catch (IOException ex) {
			// Nothing was written, so nothing is lost.
		}
		this.current = null;
	}

}
