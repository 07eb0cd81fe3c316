package org.zhiku.ingest.report;

/**
 * What one file gave.
 *
 * @param file as the user or the folder names it; a collection is one file
 */
public record FileReport(String file, IngestCounts counts) {
}
