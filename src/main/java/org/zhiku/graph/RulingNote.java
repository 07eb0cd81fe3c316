package org.zhiku.graph;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

import org.jspecify.annotations.Nullable;

/**
 * Who ruled, why and when.
 *
 * @param author the name under which the writer is known
 * @param reason in the writer's words
 * @param at the moment of the ruling
 */
public record RulingNote(String author, @Nullable String reason, Instant at) {

	/** Always with milliseconds, so that moments sort as their texts do. */
	private static final DateTimeFormatter SORTABLE = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

	/** ISO 8601 in UTC, such as {@code 2026-01-31T08:30:00.000Z}. */
	public String moment() {
		return moment(this.at);
	}

	/** The same of any moment. */
	public static String moment(Instant at) {
		return SORTABLE.format(at);
	}

}
