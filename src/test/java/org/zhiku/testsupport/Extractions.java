package org.zhiku.testsupport;

import java.time.LocalDate;
import java.util.List;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.DocumentNumber;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Extraction;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.Issuer;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Region;
import org.zhiku.ontology.Validity;

/**
 * Extractions with metadata only, for tests that do not care what a document asks for.
 */
public final class Extractions {

	private Extractions() {
	}

	/** Any part may be null; the text states the number. */
	public static Extraction of(String title, DocumentNumber number, AdministrativeLevel level, String issuer,
			LocalDate signedOn) {
		Evidence stated = (number != null) ? new Evidence(number.toString(), 0, number.toString().length(), "test")
				: null;
		return of(title, number, stated, level, null, issuer, signedOn);
	}

	/** The text states the number; the first issuer's region is known. */
	public static Extraction of(String title, DocumentNumber number, Region region) {
		Evidence stated = new Evidence(number.toString(), 0, number.toString().length(), "test");
		return of(title, number, stated, region.level(), region, null, null);
	}

	/** Only the collection says the number. */
	public static Extraction withGivenNumber(String title, DocumentNumber number, AdministrativeLevel level) {
		return of(title, number, null, level, null, null, null);
	}

	private static Extraction of(String title, DocumentNumber number, Evidence stated, AdministrativeLevel level,
			Region region, String issuer, LocalDate signedOn) {
		List<Issuer> issuers = (issuer != null)
				? List
					.of(new Issuer(new DepartmentRef(issuer, level, null, false), 0, Evidence.in(issuer, 0, 1, "test")))
				: List.of();
		Metadata metadata = new Metadata(title, null, number, stated, Genre.NOTICE, level, region, issuers, List.of(),
				signedOn, null);
		return new Extraction(metadata, Validity.UNSTATED, List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of());
	}

}
