package org.zhiku.search.explanation;

/** A part of a {@link org.zhiku.search.SearchFilter}. */
public enum FilterField {

	YEARS, LEVELS, REGIONS, ISSUERS, GENRES, TOPICS, SIGNED, HAS_TARGETS, STATUSES, POLICIES

}
