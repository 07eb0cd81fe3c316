/**
 * What is told of an ingest, while it runs and afterwards: the report, the counting that
 * makes it, and the files that keep it. Entry type:
 * {@link org.zhiku.ingest.report.IngestReports}. Nothing here reads or writes a document.
 */
@NullMarked
package org.zhiku.ingest.report;

import org.jspecify.annotations.NullMarked;
