package org.zhiku.extraction.gazetteer;

import java.util.List;

import org.zhiku.ontology.DepartmentRef;

/** What a written form stands for in its document. */
public sealed interface Resolution {

	/** The body; as it is written where it is not one that the text determines. */
	DepartmentRef department();

	/** One body. */
	record Resolved(DepartmentRef department) implements Resolution {
	}

	/** Many bodies, such as 各市州人民政府. */
	record Collective(DepartmentRef department) implements Resolution {
	}

	/**
	 * The text fits more than one body.
	 *
	 * @param department the form as written
	 * @param candidates the full names of those that it fits
	 */
	record Ambiguous(DepartmentRef department, List<String> candidates) implements Resolution {

		public Ambiguous {
			candidates = List.copyOf(candidates);
		}

	}

	/**
	 * The text does not say which body.
	 *
	 * @param department the form as written
	 * @param reason one sentence for a person
	 */
	record Undetermined(DepartmentRef department, String reason) implements Resolution {
	}

}
