package org.zhiku.graph;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;

/**
 * A policy as an index needs it.
 *
 * @param title may be null, as in {@link org.zhiku.ontology.Metadata}
 * @param docNumber in its normal spelling
 * @param issuers full names in order, the lead first
 * @param regions names of the issuing region and those around it, the largest first
 * @param hasTargets whether it sets any target
 * @param passages its tasks and targets
 * @param bodies the departments and institutions that it names, each once
 */
public record IndexedPolicy(@Nullable String title, @Nullable String docNumber, @Nullable String sourceId,
		List<String> issuers, @Nullable AdministrativeLevel level, List<String> regions, Genre genre,
		@Nullable LocalDate signedOn, @Nullable LocalDate publishedOn, boolean hasTargets, String text,
		List<Passage> passages, List<Body> bodies) {

	public IndexedPolicy {
		issuers = List.copyOf(issuers);
		regions = List.copyOf(regions);
		passages = List.copyOf(passages);
		bodies = List.copyOf(bodies);
	}

	/** A node that is a stretch of the text, UTF-16 offsets. */
	public record Passage(NodeId id, int start, int end) {
	}

	/**
	 * A body that the policy names.
	 *
	 * @param name its full name
	 * @param writtenAs as the policy writes it, each form once
	 */
	public record Body(NodeId id, String name, List<String> writtenAs) {

		public Body {
			writtenAs = List.copyOf(writtenAs);
		}

	}

}
