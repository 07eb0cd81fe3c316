package org.zhiku.graph.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

/**
 * A property as the graph stores it. What is not listed here, such as what an ingest
 * remembers of its sources, is no part of a snapshot.
 */
public record StoredProperty(String name, Type type) {

	private static final List<StoredProperty> EVIDENCE = List.of(text("quote"), whole("start"), whole("end"),
			text("rule"));

	/** The properties of nodes of a kind; {@code id} is the first. */
	public static List<StoredProperty> of(NodeKind kind) {
		return all(List.of(text("id")), switch (kind) {
			case POLICY -> policy();
			case SECTION -> all(texts("label", "heading"), wholes("level", "order", "start", "end"));
			case TASK -> all(List.of(text("label"), list("path")), texts("heading", "text", "kind"),
					wholes("order", "start", "end"));
			case TARGET -> all(target(), EVIDENCE);
			case DIAGNOSTIC -> all(wholes("order"), texts("code", "severity", "message"), wholes("start", "end"));
			case DEPARTMENT -> List.of(text("name"), text("level"), flag("collective"), list("aliases"));
			case INSTITUTION -> List.of(text("name"), text("kind"), list("aliases"));
			case REGION -> texts("code", "name", "path", "level");
			case RULING -> all(texts("organization", "policy", "author", "reason", "at", "name", "level", "kind"),
					List.of(flag("collective"), text("region"), list("names"), list("given")));
			case SAVED_SEARCH -> throw new IllegalArgumentException("Saved searches are no part of a snapshot");
		});
	}

	/** The properties of relationships of a type. */
	public static List<StoredProperty> of(Relation relation) {
		return switch (relation) {
			case ISSUED_BY -> all(List.of(whole("order"), flag("lead"), text("writtenAs")), EVIDENCE, texts("readAs"));
			case ADDRESSED_TO -> all(List.of(whole("order"), text("writtenAs")), EVIDENCE, texts("readAs"));
			case RESPONSIBLE, SECTION_RESPONSIBLE ->
				all(List.of(text("role"), whole("order"), text("writtenAs")), EVIDENCE, texts("readAs"));
			case INVOLVES, MENTIONS -> all(EVIDENCE, texts("readAs"));
			case CITES, BASED_ON, IMPLEMENTS, FORWARDS, AMENDS, REPEALS -> all(texts("title", "docNumber"), EVIDENCE);
			case SUCCEEDED_BY -> texts("on");
			case HAS_SECTION, HAS_TASK, SETS_TARGET, HAS_TARGET, HAS_DIAGNOSTIC, IN_REGION, PART_OF, MEANS_DEPARTMENT,
					MEANS_INSTITUTION ->
				List.of();
			case FOUND -> throw new IllegalArgumentException("Saved searches are no part of a snapshot");
		};
	}

	private static List<StoredProperty> policy() {
		List<StoredProperty> all = new ArrayList<>(List.of(flag("inCorpus")));
		all.addAll(texts("title", "titleKey", "docNumber", "agencyCode"));
		all.addAll(wholes("docYear", "docSeq"));
		all.addAll(texts("genre", "level"));
		all.addAll(List.of(day("signedOn"), day("publishedOn"), day("effectiveFrom"), flag("effectiveOnIssue"),
				day("expiresOn"), whole("validYears"), flag("trial"), day("firstDay"), day("lastDay")));
		all.addAll(texts("text", "sha256", "origin", "sourceId", "url", "extractor"));
		all.addAll(List.of(list("issuerNames"), list("regionNames")));
		all.addAll(wholes("taskCount", "targetCount", "revision", "createdRevision"));
		all.add(list("formerIds"));
		for (String fact : List.of("title", "docNumber", "validity")) {
			all.addAll(List.of(text(fact + "Quote"), whole(fact + "Start"), whole(fact + "End"), text(fact + "Rule")));
		}
		return List.copyOf(all);
	}

	private static List<StoredProperty> target() {
		return List.of(whole("order"), new StoredProperty("quantity", Type.DOUBLE), text("unit"), text("comparator"),
				text("basis"), whole("denominator"), text("object"), text("deadline"), text("inheritedDeadline"),
				flag("complete"));
	}

	@SafeVarargs
	private static List<StoredProperty> all(List<StoredProperty>... parts) {
		List<StoredProperty> all = new ArrayList<>();
		for (List<StoredProperty> part : parts) {
			all.addAll(part);
		}
		return List.copyOf(all);
	}

	private static List<StoredProperty> texts(String... names) {
		return Arrays.stream(names).map(StoredProperty::text).toList();
	}

	private static List<StoredProperty> wholes(String... names) {
		return Arrays.stream(names).map(StoredProperty::whole).toList();
	}

	private static StoredProperty text(String name) {
		return new StoredProperty(name, Type.STRING);
	}

	private static StoredProperty whole(String name) {
		return new StoredProperty(name, Type.LONG);
	}

	private static StoredProperty flag(String name) {
		return new StoredProperty(name, Type.BOOLEAN);
	}

	private static StoredProperty day(String name) {
		return new StoredProperty(name, Type.DATE);
	}

	private static StoredProperty list(String name) {
		return new StoredProperty(name, Type.STRINGS);
	}

	/** What values are: String, Long, Double, Boolean, LocalDate, List of String. */
	public enum Type {

		STRING, LONG, DOUBLE, BOOLEAN, DATE, STRINGS

	}

}
