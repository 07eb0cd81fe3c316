package org.zhiku.graph;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who ruled, why and when.
 *
 * @param author the name under which the writer is known
 * @param reason in the writer's words
 * @param at the moment of the ruling
 */
public record RulingNote(String author, @Nullable String reason, Instant at) {
}
