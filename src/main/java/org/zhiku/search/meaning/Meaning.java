package org.zhiku.search.meaning;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;

/**
 * A stretch of a query and what it stands for; offsets into {@link QueryMeaning#asked}.
 */
public sealed interface Meaning {

	int start();

	int end();

	/** The number of a document, in the spelling of the index's keys. */
	record Number(int start, int end, String number) implements Meaning {
	}

	/**
	 * A body of the administration.
	 *
	 * @param names official names without a region
	 * @param families what these bodies deal with, the same on all levels
	 */
	record Department(int start, int end, Set<String> names, Set<String> families) implements Meaning {

		public Department {
			names = Set.copyOf(names);
			families = Set.copyOf(families);
		}

	}

	/** A place, by the full names of those that are called so. */
	record Region(int start, int end, List<String> names) implements Meaning {

		public Region {
			names = List.copyOf(names);
		}

	}

	/** A level of the administration. */
	record Level(int start, int end, AdministrativeLevel level) implements Meaning {
	}

	/**
	 * Years in which documents were made, both included.
	 */
	record Years(int start, int end, int first, int last) implements Meaning {

		/** 2023, or 2021-2023 as in a condition on the year. */
		public String written() {
			return (this.first == this.last) ? Integer.toString(this.first) : this.first + "-" + this.last;
		}

	}

	/** The kind of document that is wanted, which its title names too. */
	record OfGenre(int start, int end, Genre genre) implements Meaning {
	}

	/** A month in which documents were made. */
	record Month(int start, int end, YearMonth month) implements Meaning {
	}

	/** Words that documents use for what was asked, each with its weight, at most 1. */
	record Synonym(int start, int end, List<Wording> wordings) implements Meaning {

		public Synonym {
			wordings = List.copyOf(wordings);
		}

	}

	/** A word that only asks and says nothing. */
	record Idle(int start, int end) implements Meaning {
	}

	/** Another wording and how sure it means the same. */
	record Wording(String text, float weight) {
	}

}
