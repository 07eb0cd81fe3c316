package org.zhiku.policy.linked;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.zhiku.ontology.CitationRelation;
import org.zhiku.policy.linked.LinkedPolicy.Body;
import org.zhiku.policy.linked.LinkedPolicy.Link;

/**
 * A policy as JSON-LD 1.1: a {@code Legislation} of schema.org and a
 * {@code LegalResource} of the European Legislation Identifier (ELI) at once, since
 * readers know the one or the other. Its context is part of it, so that nobody fetches
 * one.
 */
final class LinkedData {

	private static final String SCHEMA = "https://schema.org/";

	private static final String ELI = "http://data.europa.eu/eli/ontology#";

	private static final List<String> DAYS = List.of("legislationDate", "legislationDateVersion",
			"legislationDateOfApplicability", "datePublished", "expires", "eli:date_document", "eli:date_publication",
			"eli:first_date_entry_in_force", "eli:date_no_longer_in_force");

	private static final Map<CitationRelation, String> OF_SCHEMA = Map.of(CitationRelation.CITES, "citation",
			CitationRelation.FORWARDS, "citation", CitationRelation.BASED_ON, "citation", CitationRelation.IMPLEMENTS,
			"legislationEnsuresImplementationOf", CitationRelation.AMENDS, "legislationAmends",
			CitationRelation.REPEALS, "legislationRepeals");

	private static final Map<CitationRelation, String> OF_ELI = Map.of(CitationRelation.CITES, "eli:cites",
			CitationRelation.FORWARDS, "eli:cites", CitationRelation.BASED_ON, "eli:based_on",
			CitationRelation.IMPLEMENTS, "eli:implements", CitationRelation.AMENDS, "eli:amends",
			CitationRelation.REPEALS, "eli:repeals");

	private static final Map<CitationRelation, String> BACK = Map.of(CitationRelation.AMENDS, "eli:amended_by",
			CitationRelation.REPEALS, "eli:repealed_by");

	private final JsonMapper json = JsonMapper.builder().build();

	private final Function<String, String> addresses;

	/**
	 * @param addresses the absolute address of the policy of an id
	 */
	LinkedData(Function<String, String> addresses) {
		this.addresses = addresses;
	}

	String write(LinkedPolicy policy) {
		ObjectNode root = this.json.createObjectNode();
		root.set("@context", context());
		root.put("@id", this.addresses.apply(policy.reference().id()));
		root.putArray("@type").add("Legislation").add("eli:LegalResource");
		names(policy, root);
		days(policy, root);
		force(policy, root);
		issuers(policy.issuers(), root);
		policy.cited().forEach((link) -> cite(link, root));
		policy.changedBy().forEach((link) -> reference(String.valueOf(BACK.get(link.relation())), link, root));
		text(policy, root);
		return this.json.writeValueAsString(root);
	}

	private ObjectNode context() {
		ObjectNode context = this.json.createObjectNode();
		context.put("@vocab", SCHEMA).put("eli", ELI).put("xsd", "http://www.w3.org/2001/XMLSchema#");
		DAYS.forEach((day) -> context.putObject(day)
			.put("@id", day.startsWith("eli:") ? day : SCHEMA + day)
			.put("@type", "xsd:date"));
		for (String link : List.of("legislationLegalForce", "contentUrl", "url", "eli:in_force")) {
			context.putObject(link).put("@id", link.startsWith("eli:") ? link : SCHEMA + link).put("@type", "@id");
		}
		return context;
	}

	private static void names(LinkedPolicy policy, ObjectNode root) {
		put(root, "name", policy.reference().title());
		put(root, "legislationIdentifier", policy.reference().docNumber());
		put(root, "eli:id_local", policy.reference().docNumber());
		put(root, "legislationType", (policy.genre() != null) ? policy.genre().chinese() : null);
		root.put("inLanguage", "zh");
		put(root, "url", policy.reference().url());
		if (policy.place() != null) {
			root.putObject("legislationJurisdiction").put("@type", "AdministrativeArea").put("name", policy.place());
		}
	}

	private static void days(LinkedPolicy policy, ObjectNode root) {
		put(root, "legislationDate", policy.signedOn());
		put(root, "eli:date_document", policy.signedOn());
		put(root, "datePublished", policy.publishedOn());
		put(root, "eli:date_publication", policy.publishedOn());
		put(root, "legislationDateOfApplicability", policy.firstDay());
		put(root, "eli:first_date_entry_in_force", policy.firstDay());
		put(root, "expires", policy.lastDay());
		put(root, "eli:date_no_longer_in_force", policy.lastDay());
	}

	/** The status changes with the day, so the day is said. */
	private static void force(LinkedPolicy policy, ObjectNode root) {
		put(root, "legislationDateVersion", policy.status().on());
		switch (policy.status().value()) {
			case IN_FORCE ->
				root.put("legislationLegalForce", SCHEMA + "InForce").put("eli:in_force", ELI + "InForce-inForce");
			case NOT_YET_EFFECTIVE, EXPIRED, REPEALED -> root.put("legislationLegalForce", SCHEMA + "NotInForce")
				.put("eli:in_force", ELI + "InForce-notInForce");
			case UNKNOWN -> {
			}
		}
	}

	private static void issuers(List<Body> issuers, ObjectNode root) {
		for (Body body : issuers) {
			String name = "_:" + body.id();
			root.withArray("legislationPassedBy")
				.addObject()
				.put("@id", name)
				.put("@type", "GovernmentOrganization")
				.put("identifier", body.id())
				.put("name", body.name());
			root.withArray("eli:passed_by").addObject().put("@id", name);
		}
	}

	private void cite(Link link, ObjectNode root) {
		ArrayNode cited = root.withArray(String.valueOf(OF_SCHEMA.get(link.relation())));
		ObjectNode other = cited.addObject().put("@id", this.addresses.apply(link.id())).put("@type", "Legislation");
		put(other, "name", link.title());
		put(other, "legislationIdentifier", link.docNumber());
		reference(String.valueOf(OF_ELI.get(link.relation())), link, root);
	}

	private void reference(String property, Link link, ObjectNode root) {
		root.withArray(property).addObject().put("@id", this.addresses.apply(link.id()));
	}

	/** What the address answers to those who ask for text. */
	private void text(LinkedPolicy policy, ObjectNode root) {
		if (policy.sha256() != null) {
			root.putObject("encoding")
				.put("@type", "MediaObject")
				.put("encodingFormat", "text/plain")
				.put("contentUrl", this.addresses.apply(policy.reference().id()))
				.put("sha256", policy.sha256());
		}
	}

	private static void put(ObjectNode node, String name, @Nullable Object value) {
		if (value != null) {
			node.put(name, value.toString());
		}
	}

}
