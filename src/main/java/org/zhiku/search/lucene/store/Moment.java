package org.zhiku.search.lucene.store;

/**
 * One state of the index.
 *
 * @param stamp of the index while it was open, since another one counts from the start
 * @param version of its reader
 */
public record Moment(int stamp, long version) {
}
