package org.zhiku.corpus;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads files and folders. Immutable; each stream belongs to one thread at a time and
 * holds one document in memory, however large the corpus.
 * <p>
 * A folder is read recursively, by name. In folders, hidden files and files named
 * {@code README*} are no documents and come as {@link ReadResult.Skipped}; a file that is
 * named itself is always read. A folder that is reached twice, as by a link to one that
 * encloses it, is read once.
 */
public final class CorpusReader {

	private final FormatReaders readers;

	public CorpusReader(ReadLimits limits) {
		this.readers = new FormatReaders(limits);
	}

	/** All that the paths hold, in their order; to be closed. */
	public Stream<ReadResult> read(List<Path> paths) {
		CorpusWalk walk = walk(paths);
		return stream(walk).onClose(walk::close);
	}

	/**
	 * The same, and with each result how far the reading is, as a part of {@link #size}.
	 */
	public Stream<ReadStep> steps(List<Path> paths) {
		CorpusWalk walk = walk(paths);
		Iterator<ReadStep> steps = new Iterator<>() {

			@Override
			public boolean hasNext() {
				return walk.hasNext();
			}

			/** The walk has not gone beyond the result before it is asked for more. */
			@Override
			public ReadStep next() {
				ReadResult result = walk.next();
				return new ReadStep(result, walk.place(), walk.position());
			}

		};
		return stream(steps).onClose(walk::close);
	}

	/**
	 * The bytes of all files that {@link #read} would open, by a look at their names and
	 * sizes alone. Returns early, with less, where the thread is interrupted.
	 */
	public long size(List<Path> paths) {
		return new CorpusSize().of(paths);
	}

	/**
	 * What one file holds; to be closed.
	 * @param origin how to name it
	 */
	public Stream<ReadResult> readFile(Path file, String origin) {
		CorpusWalk walk = new CorpusWalk(List.of(new CorpusWalk.Step(file, origin, true)), this.readers);
		return stream(walk).onClose(walk::close);
	}

	private CorpusWalk walk(List<Path> paths) {
		return new CorpusWalk(CorpusWalk.Step.of(paths), this.readers);
	}

	/** One iterator below the stream: nested streams would read whole files ahead. */
	private static <T> Stream<T> stream(Iterator<T> walk) {
		return StreamSupport
			.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false);
	}

}
