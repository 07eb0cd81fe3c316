package org.zhiku.graph;

/**
 * A body that another one took over from, by renaming or reform.
 *
 * @param national whether the names are whole; else the name of a region stands before
 * both
 * @param former the earlier name
 * @param successor the later name
 * @param on year or year and month; empty where it differs from place to place
 */
public record Succession(boolean national, String former, String successor, String on) {
}
