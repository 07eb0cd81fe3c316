package org.zhiku.search;

/** By what hits are counted. */
public enum FacetField {

	YEAR, LEVEL, REGION, ISSUER, GENRE, HAS_TARGETS, TYPE

}
