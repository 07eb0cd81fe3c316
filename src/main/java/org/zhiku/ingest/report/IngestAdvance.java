package org.zhiku.ingest.report;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param counts documents by their fate
 * @param bytesDone of the files
 * @param bytesTotal of all files; null while they are being counted
 * @param documentsPerSecond of late
 * @param remaining an estimate from the pace of late; null where there is no ground for
 * one
 */
public record IngestAdvance(IngestCounts counts, long bytesDone, @Nullable Long bytesTotal, double documentsPerSecond,
		@Nullable Duration remaining) {

	/** The part that is done, from 0 to 1; null while the whole is not known. */
	public @Nullable Double progress() {
		Long total = this.bytesTotal;
		if (total == null) {
			return null;
		}
		return (total > 0) ? (double) this.bytesDone / total : 1;
	}

	/** The pace for a person. */
	public String rate() {
		return rate(this.documentsPerSecond);
	}

	static String rate(double documentsPerSecond) {
		return String.format(Locale.ROOT, (documentsPerSecond < 10) ? "%.1f/s" : "%.0f/s", documentsPerSecond);
	}

	/** One line for a person. */
	@Override
	public String toString() {
		Double part = progress();
		// A hundred would promise an end that is not there yet.
		String percent = (part != null) ? (int) Math.min(99, part * 100) + " %; " : "";
		Duration left = this.remaining;
		String time = (left != null) ? "about " + text(left) + " left" : "remaining time not known yet";
		return percent + this.counts + "; " + rate() + ", " + time;
	}

	private static String text(Duration time) {
		if (time.compareTo(Duration.ofSeconds(90)) < 0) {
			return time.toSeconds() + " s";
		}
		if (time.compareTo(Duration.ofMinutes(90)) < 0) {
			return (time.toSeconds() + 30) / 60 + " min";
		}
		return String.format(Locale.ROOT, "%d h %02d min", time.toHours(), time.toMinutesPart());
	}

}
