package org.zhiku.policy.linked;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.PolicyStatus;
import org.zhiku.ontology.PolicyStatusOn;
import org.zhiku.policy.linked.LinkedPolicy.Body;
import org.zhiku.policy.linked.LinkedPolicy.Link;
import org.zhiku.reference.Reference;

import static org.assertj.core.api.Assertions.assertThat;

/** What a JSON-LD processor that is not ours makes of a policy. */
class LinkedDataTests {

	private static final String SCHEMA = "https://schema.org/";

	private static final String ELI = "http://data.europa.eu/eli/ontology#";

	/** As schema.org and version 1.4 of the ontology of ELI spell them. */
	private static final Set<String> KNOWN = Set.of("name", "legislationIdentifier", "legislationType", "inLanguage",
			"url", "legislationJurisdiction", "legislationDate", "legislationDateVersion",
			"legislationDateOfApplicability", "datePublished", "expires", "legislationLegalForce",
			"legislationPassedBy", "identifier", "citation", "legislationEnsuresImplementationOf", "legislationAmends",
			"legislationRepeals", "encoding", "encodingFormat", "contentUrl", "sha256", "Legislation",
			"GovernmentOrganization", "AdministrativeArea", "MediaObject");

	private static final Set<String> KNOWN_OF_ELI = Set.of("LegalResource", "id_local", "date_document",
			"date_publication", "first_date_entry_in_force", "date_no_longer_in_force", "in_force", "passed_by",
			"cites", "based_on", "implements", "amends", "repeals", "amended_by", "repealed_by");

	@Test
	void everyWordIsOneOfAVocabulary() throws JsonLdError {
		Set<String> words = new TreeSet<>();
		collect(expanded(policy(PolicyStatus.IN_FORCE)), words);
		assertThat(words).hasSizeGreaterThan(30).allMatch(LinkedDataTests::isKnown);
	}

	@Test
	void saysWhatThePolicyIs() throws JsonLdError {
		JsonObject policy = expanded(policy(PolicyStatus.IN_FORCE));
		assertThat(policy.getString("@id")).isEqualTo("https://a.example/policies/pol_1");
		assertThat(policy.getJsonArray("@type").getValuesAs(JsonString::getString))
			.containsExactly(SCHEMA + "Legislation", ELI + "LegalResource");
		assertThat(value(policy, SCHEMA + "legislationIdentifier").getString("@value")).isEqualTo("湘教发〔2031〕7号");
		assertThat(value(policy, SCHEMA + "legislationDate").getString("@value")).isEqualTo("2031-03-01");
		assertThat(value(policy, SCHEMA + "legislationDate").getString("@type"))
			.isEqualTo("http://www.w3.org/2001/XMLSchema#date");
		assertThat(value(policy, ELI + "in_force").getString("@id")).isEqualTo(ELI + "InForce-inForce");
		assertThat(value(policy, ELI + "passed_by").getString("@id"))
			.isEqualTo(value(policy, SCHEMA + "legislationPassedBy").getString("@id"));
		assertThat(value(policy, SCHEMA + "legislationRepeals").getString("@id"))
			.isEqualTo("https://a.example/policies/pol_REPEALS");
		assertThat(value(policy, ELI + "implements").getString("@id"))
			.isEqualTo("https://a.example/policies/pol_IMPLEMENTS");
		assertThat(policy.getJsonArray(ELI + "cites")).hasSize(2);
		assertThat(value(policy, ELI + "repealed_by").getString("@id")).isEqualTo("https://a.example/policies/pol_8");
	}

	@ParameterizedTest
	@EnumSource(PolicyStatus.class)
	void saysNothingOfAForceThatIsNotKnown(PolicyStatus status) throws JsonLdError {
		JsonObject policy = expanded(policy(status));
		assertThat(policy.containsKey(ELI + "in_force")).isEqualTo(status != PolicyStatus.UNKNOWN);
		assertThat(policy.containsKey(SCHEMA + "legislationLegalForce")).isEqualTo(status != PolicyStatus.UNKNOWN);
	}

	@Test
	void aPageIsSafeWhateverATitleSays() {
		Reference reference = new Reference("pol_1", "</script><script>alert(1)</script>&", null, List.of(), null, null,
				null);
		LinkedPolicy policy = new LinkedPolicy(reference, "<b>正文", null, null, null, null, null, null,
				new PolicyStatusOn(LocalDate.EPOCH, PolicyStatus.UNKNOWN, "", null), List.of(), List.of(), List.of());
		String page = new PolicyPage(LinkedDataTests::address, new LinkedData(LinkedDataTests::address)).write(policy);
		assertThat(page).doesNotContain("<script>alert").doesNotContain("<b>").contains("&lt;b&gt;正文");
		assertThat(page.split("</script>", -1)).hasSize(2);
	}

	private static LinkedPolicy policy(PolicyStatus status) {
		Reference reference = new Reference("pol_1", "通知", "湘教发〔2031〕7号", List.of("湖南省教育厅"), LocalDate.of(2031, 3, 1),
				Genre.NOTICE, "https://b.example/1");
		LocalDate day = LocalDate.of(2031, 3, 1);
		List<Link> cited = List.of(CitationRelation.values())
			.stream()
			.map((relation) -> new Link(relation, "pol_" + relation, "所引", "国发〔2029〕4号"))
			.toList();
		return new LinkedPolicy(reference, null, "00ff", day, day, day, day.plusYears(5), "湖南省",
				new PolicyStatusOn(day, status, "", day.plusYears(5)), List.of(new Body("dep_1", "湖南省教育厅")), cited,
				List.of(new Link(CitationRelation.REPEALS, "pol_8", null, null),
						new Link(CitationRelation.AMENDS, "pol_9", null, null)));
	}

	private static String address(String id) {
		return "https://a.example/policies/" + id;
	}

	private static JsonObject expanded(LinkedPolicy policy) throws JsonLdError {
		String written = new LinkedData(LinkedDataTests::address).write(policy);
		JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(written))).get();
		assertThat(expanded).hasSize(1);
		return expanded.getJsonObject(0);
	}

	private static JsonObject value(JsonObject node, String property) {
		return node.getJsonArray(property).getJsonObject(0);
	}

	/** All properties and types of a node and of those below. */
	private static void collect(JsonObject node, Set<String> words) {
		node.forEach((name, value) -> {
			if (name.equals("@type") && value instanceof JsonArray types) {
				types.getValuesAs(JsonString::getString).forEach(words::add);
			}
			else if (!name.startsWith("@")) {
				words.add(name);
				value.asJsonArray().getValuesAs(JsonObject.class).forEach((below) -> collect(below, words));
			}
		});
	}

	private static boolean isKnown(String word) {
		return word.startsWith(SCHEMA) ? KNOWN.contains(word.substring(SCHEMA.length()))
				: word.startsWith(ELI) && KNOWN_OF_ELI.contains(word.substring(ELI.length()));
	}

}
