package org.zhiku.extraction.gazetteer;

/**
 * A body and the one that took its place; they are linked, never merged.
 *
 * @param formerName the earlier name
 * @param successor the later name
 * @param since year or year-month; empty where it differs from place to place
 */
public record Renaming(String formerName, String successor, String since) {
}
