package org.zhiku.search;

import java.util.List;

import org.zhiku.ontology.NodeId;

/**
 * What was found.
 *
 * @param total how many policies match
 * @param hits in the order asked for
 * @param facets one for each field asked for
 * @param more whether further hits follow the last one
 * @param revision the revision of the graph that the index shows
 */
public record SearchResult(long total, List<Hit> hits, List<Facet> facets, boolean more, long revision) {

	public SearchResult {
		hits = List.copyOf(hits);
		facets = List.copyOf(facets);
	}

	/**
	 * A policy that matches.
	 *
	 * @param highlights the title if it matches, then passages of the text, the best
	 * first
	 * @param cursor from which {@link SearchQuery#after()} continues
	 */
	public record Hit(NodeId policy, double score, String cursor, List<Highlight> highlights) {

		public Hit {
			highlights = List.copyOf(highlights);
		}

	}

	/**
	 * A passage with what matched in it.
	 *
	 * @param field {@code title} or {@code text}
	 * @param passage the passage itself
	 * @param start UTF-16 offset of the passage in the field
	 * @param end offset after it
	 * @param matches adjacent and overlapping ones merged, offsets into the field
	 */
	public record Highlight(String field, String passage, int start, int end, List<Match> matches) {

		public Highlight {
			matches = List.copyOf(matches);
		}

	}

	/** Offsets into the field, end exclusive. */
	public record Match(int start, int end) {
	}

	/** How many hits have each value, the most frequent first. */
	public record Facet(FacetField field, List<Bucket> buckets) {

		public Facet {
			buckets = List.copyOf(buckets);
		}

	}

	/** A value and how many matching policies have it. */
	public record Bucket(String value, long count) {
	}

}
