package org.zhiku.search;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Applicability;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;

/** A change that an index takes over. */
public sealed interface IndexChange {

	NodeId policy();

	/** The policy is to be found by this content, and by no older one. */
	record Put(NodeId policy, @Nullable String title, @Nullable String docNumber, List<String> issuers,
			@Nullable AdministrativeLevel level, List<String> regions, Genre genre, @Nullable LocalDate signedOn,
			@Nullable LocalDate publishedOn, Applicability applicability, boolean hasTargets,
			String text) implements IndexChange {

		public Put {
			issuers = List.copyOf(issuers);
			regions = List.copyOf(regions);
		}

	}

	/** The policy is not to be found any more. */
	record Remove(NodeId policy) implements IndexChange {
	}

}
