package org.zhiku.search;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;

/** A change that an index takes over. */
public sealed interface IndexChange {

	NodeId policy();

	/**
	 * The policy is to be found by this content, and by no older one.
	 *
	 * @param parts what is found beside the policy itself
	 */
	record Put(NodeId policy, @Nullable String title, @Nullable String docNumber, List<String> issuers,
			@Nullable AdministrativeLevel level, List<String> regions, Genre genre, @Nullable LocalDate signedOn,
			@Nullable LocalDate publishedOn, boolean hasTargets, String text, List<Part> parts) implements IndexChange {

		public Put {
			issuers = List.copyOf(issuers);
			regions = List.copyOf(regions);
			parts = List.copyOf(parts);
		}

	}

	/** The policy is not to be found any more. */
	record Remove(NodeId policy) implements IndexChange {
	}

	/** What a policy holds or names that is a hit of its own. */
	sealed interface Part {

		NodeId id();

	}

	/** A task or a target: a stretch of the policy's text, UTF-16 offsets. */
	record Passage(NodeId id, int start, int end) implements Part {
	}

	/**
	 * A department or an institution that the policy names. Several policies name the
	 * same one, each in its own words, and it is one hit.
	 *
	 * @param name its full name
	 * @param writtenAs as the policy writes it
	 */
	record Body(NodeId id, String name, List<String> writtenAs) implements Part {

		public Body {
			writtenAs = List.copyOf(writtenAs);
		}

	}

}
