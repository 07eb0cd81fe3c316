package org.zhiku.search;

import java.util.List;

import org.zhiku.ontology.NodeId;

/**
 * What was found.
 *
 * @param total how many nodes match
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
	 * A node that matches.
	 *
	 * @param node the policy, task, target or body
	 * @param policy the node itself, or the policy that holds it; of those that name a
	 * body one that matches best
	 * @param highlights the title if it matches, then passages of the text, the best
	 * first
	 * @param cursor from which {@link SearchQuery#after()} continues
	 */
	public record Hit(NodeId node, NodeId policy, double score, String cursor, List<Highlight> highlights) {

		public Hit {
			highlights = List.copyOf(highlights);
		}

		/** A policy. */
		public Hit(NodeId policy, double score, String cursor, List<Highlight> highlights) {
			this(policy, policy, score, cursor, highlights);
		}

	}

	/**
	 * A passage with what matched in it.
	 *
	 * @param field {@code title} or {@code text} of the policy, of which the text of a
	 * task or target is a part; {@code name} or {@code alias} of a body
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
