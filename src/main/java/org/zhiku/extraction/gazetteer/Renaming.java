package org.zhiku.extraction.gazetteer;

/**
 * A body and the one that took its place; they are linked, never merged.
 *
 * @param national whether it is a national body; else the names follow a region
 * @param formerName the earlier name
 * @param successor the later name
 * @param since year or year-month; empty where it differs from place to place
 */
public record Renaming(boolean national, String formerName, String successor, String since) {
}
