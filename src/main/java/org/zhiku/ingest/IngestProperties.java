package org.zhiku.ingest;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import org.zhiku.corpus.ReadLimits;

/**
 * What comes in.
 *
 * @param corpus the folders and files that a server ingests at its start
 * @param ingest how it is done
 */
@ConfigurationProperties("zhiku")
record IngestProperties(@DefaultValue("corpus") List<String> corpus, @DefaultValue Ingest ingest) {

	IngestProperties {
		corpus = List.copyOf(corpus);
	}

	/**
	 * How documents are ingested.
	 *
	 * @param atStart whether a server ingests the corpus when it starts
	 * @param maxFileSize the largest file that is one document
	 * @param maxLineSize the longest line of a collection
	 * @param packed what is taken in of PDF, OFD and Word files and of archives
	 * @param extractors documents extracted at the same time; 0 for one a processor
	 * @param writers documents written at the same time
	 * @param graphPatience how long the graph may stay away before a run stops
	 */
	record Ingest(@DefaultValue("true") boolean atStart, @DefaultValue("16MB") DataSize maxFileSize,
			@DefaultValue("16MB") DataSize maxLineSize, @DefaultValue Packed packed, @DefaultValue("0") int extractors,
			@DefaultValue("2") int writers, @DefaultValue("3m") Duration graphPatience) {
	}

	/**
	 * Limits of files that hold more than they weigh.
	 *
	 * @param maxFileSize the largest PDF, OFD or Word file, and any file within an
	 * archive that is not read as a stream
	 * @param maxArchiveSize the largest archive of documents
	 * @param maxEntries the most files in an archive, with those of the archives in it
	 * @param maxUnpackedSize what an archive may unpack to
	 * @param maxRatio how many times its size a file in an archive may unpack to
	 * @param maxDepth archives in archives; 1 for none
	 */
	record Packed(@DefaultValue("64MB") DataSize maxFileSize, @DefaultValue("1GB") DataSize maxArchiveSize,
			@DefaultValue("20000") int maxEntries, @DefaultValue("2GB") DataSize maxUnpackedSize,
			@DefaultValue("200") int maxRatio, @DefaultValue("3") int maxDepth) {

		ReadLimits.Packed limits() {
			return new ReadLimits.Packed(this.maxFileSize.toBytes(), this.maxArchiveSize.toBytes(), this.maxEntries,
					this.maxUnpackedSize.toBytes(), this.maxRatio, this.maxDepth);
		}

	}

}
