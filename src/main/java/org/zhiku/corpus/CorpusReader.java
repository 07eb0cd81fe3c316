package org.zhiku.corpus;

import java.nio.file.Path;
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
		return stream(new CorpusWalk(paths.stream().map(CorpusWalk.Step::of).toList(), this.readers));
	}

	/**
	 * What one file holds; to be closed.
	 * @param origin how to name it
	 */
	public Stream<ReadResult> readFile(Path file, String origin) {
		return stream(new CorpusWalk(List.of(new CorpusWalk.Step(file, origin, true)), this.readers));
	}

	/** One iterator below the stream: nested streams would read whole files ahead. */
	private static Stream<ReadResult> stream(CorpusWalk walk) {
		return StreamSupport
			.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false)
			.onClose(walk::close);
	}

}
