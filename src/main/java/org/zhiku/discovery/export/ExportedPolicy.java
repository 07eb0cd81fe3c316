package org.zhiku.discovery.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.api.DeclaredFields;
import org.zhiku.graph.Page;
import org.zhiku.graph.Selection;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.PolicyStatus;
import org.zhiku.ontology.PolicyStatusOn;
import org.zhiku.reference.Reference;

/**
 * A policy as a row of a file. Names and order of the parts are those of JSON, and a
 * contract.
 *
 * @param status today
 * @param url where it can be read; null where only a file is known
 * @param origin where the document came from
 */
record ExportedPolicy(@Nullable String title, @Nullable String docNumber, List<String> issuers,
		@Nullable LocalDate signedOn, @Nullable LocalDate publishedOn, @Nullable LocalDate effectiveFrom,
		@Nullable LocalDate expiresOn, @Nullable PolicyStatus status, @Nullable AdministrativeLevel level,
		@Nullable String region, @Nullable Genre genre, long taskCount, long targetCount, String id,
		@Nullable String url, @Nullable String origin) {

	private static final String TYPE = "Policy";

	private static final String STATUS = "status";

	private static final String REGION = "region";

	ExportedPolicy {
		issuers = List.copyOf(issuers);
	}

	/** What of a policy must be read for a row. */
	static Selection needed(DeclaredFields fields) {
		Selection status = fields.needs(TYPE, STATUS);
		List<String> properties = new ArrayList<>(Reference.NEEDED);
		properties.addAll(List.of("effectiveFrom", "expiresOn", "level", "taskCount", "targetCount"));
		properties.addAll(status.properties());
		properties.addAll(fields.needs(TYPE, REGION).properties());
		return new Selection(properties.stream().distinct().toList(), status.links());
	}

	static ExportedPolicy of(Page.Row row, DeclaredFields fields) {
		Map<String, Object> policy = row.properties();
		Reference reference = Reference.of(policy);
		Object status = fields.value(TYPE, STATUS, row);
		Object level = policy.get("level");
		return new ExportedPolicy(reference.title(), reference.docNumber(), reference.issuers(),
				(LocalDate) policy.get("signedOn"), (LocalDate) policy.get("publishedOn"),
				(LocalDate) policy.get("effectiveFrom"), (LocalDate) policy.get("expiresOn"),
				(status instanceof PolicyStatusOn today) ? today.value() : null,
				(level != null) ? AdministrativeLevel.valueOf(level.toString()) : null,
				(String) fields.value(TYPE, REGION, row), reference.genre(), count(policy.get("taskCount")),
				count(policy.get("targetCount")), reference.id(), reference.url(), (String) policy.get("origin"));
	}

	Reference reference() {
		LocalDate date = (this.signedOn != null) ? this.signedOn : this.publishedOn;
		return new Reference(this.id, this.title, this.docNumber, this.issuers, date, this.genre, this.url);
	}

	private static long count(@Nullable Object count) {
		return (count instanceof Number number) ? number.longValue() : 0;
	}

}
