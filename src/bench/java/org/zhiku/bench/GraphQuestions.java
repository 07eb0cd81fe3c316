package org.zhiku.bench;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;

/**
 * The questions of the graph benchmark, with many different arguments each, taken from
 * the graph, so that nothing is answered from what was answered before.
 */
final class GraphQuestions {

	/** A policy by number with its tasks, responsibilities, departments and targets. */
	static final GraphQuestion POLICY = new GraphQuestion("a", """
			query($number: String!, $first: Int = 100) {
			  policy(docNumber: $number) {
			    id title docNumber signedOn
			    tasks(first: $first) {
			      nodes {
			        id label heading
			        responsibilities { role writtenAs department { id name } }
			        targets { id quantity unit object }
			      }
			    }
			    targets(first: $first) { nodes { id quantity unit object } }
			  }
			}
			""", List.of());

	/** Policies of a year and an issuer, the newest first, with issuers. */
	static final GraphQuestion POLICIES = new GraphQuestion("b", """
			query($year: Int!, $issuer: String!, $first: Int = 20, $after: String) {
			  policies(filter: {years: [$year], issuers: [$issuer]}, sort: [{field: SIGNED_ON, direction: DESC}],
			      first: $first, after: $after) {
			    nodes { id title docNumber signedOn issuers { lead department { id name } } }
			    pageInfo { hasNextPage endCursor }
			  }
			}
			""", List.of());

	/** The departments that lead most tasks. There is nothing to ask it with. */
	static final GraphQuestion DEPARTMENTS = new GraphQuestion("c", """
			query($first: Int = 50) {
			  departments(sort: [{field: TASKS_LED, direction: DESC}], first: $first) {
			    nodes { id name tasks(role: [LEAD], first: 0) { totalCount } }
			  }
			}
			""", List.of(Map.of("first", 50)));

	private static final String NODES = "nodes { id ... on Policy { title } ... on Task { heading } "
			+ "... on Department { name } }";

	/** How a policy and a department hang together. */
	static final GraphQuestion PATH = new GraphQuestion("d", """
			query($from: ID!, $to: ID!) {
			  path(from: $from, to: $to) {
			    length
			    NODES
			    relationships { type fromId toId evidence { quote start end } }
			  }
			}
			""".replace("NODES", NODES), List.of());

	/** What is around a policy or a department. */
	static final GraphQuestion NEIGHBOURHOOD = new GraphQuestion("e", """
			query($id: ID!) {
			  neighbourhood(id: $id, depth: 2) {
			    NODES
			    relationships { type fromId toId }
			    truncated
			  }
			}
			""".replace("NODES", NODES), List.of());

	/** Pages of policies of several years, of which there are more than a hundred. */
	static final String PAGES = """
			query($years: [Int!]!, $after: String) {
			  policies(filter: {years: $years}, sort: [{field: SIGNED_ON, direction: DESC}], first: 20, after: $after) {
			    nodes { id title docNumber signedOn issuers { lead department { id name } } }
			    pageInfo { hasNextPage endCursor }
			  }
			}
			""";

	/** Pages of one policy each of one issuer, of which there are more than a hundred. */
	static final String PAGES_OF_ONE = """
			query($issuer: String!, $after: String) {
			  policies(filter: {issuers: [$issuer]}, sort: [{field: SIGNED_ON, direction: DESC}], first: 1, after: $after) {
			    nodes { id title docNumber signedOn issuers { lead department { id name } } }
			    pageInfo { hasNextPage endCursor }
			  }
			}
			""";

	/** The variables of {@link #PAGES}. */
	static final String YEARS = """
			MATCH (p:Policy) WHERE p.signedOn IS NOT NULL
			WITH DISTINCT p.signedOn.year AS year ORDER BY year DESC LIMIT 50
			RETURN collect(year) AS years
			""";

	/** The variables of {@link #PAGES_OF_ONE}. */
	static final String ISSUER = """
			MATCH (d:Department)<-[:ISSUED_BY]-(p:Policy)
			WITH d.name AS issuer, count(DISTINCT p) AS policies ORDER BY policies DESC LIMIT 1
			RETURN issuer
			""";

	private static final int DIFFERENT = 300;

	private final BoltClient client;

	GraphQuestions(BoltClient client) {
		this.client = client;
	}

	/** The five, in order; (b) with first pages alone. */
	List<GraphQuestion> all() {
		return List.of(POLICY.with(numbers()), POLICIES.with(yearsAndIssuers()), DEPARTMENTS, PATH.with(ends()),
				NEIGHBOURHOOD.with(starts()));
	}

	private List<Map<String, Object>> numbers() {
		return variables("""
				MATCH (p:Policy)
				WHERE p.inCorpus AND p.docNumber IS NOT NULL AND EXISTS { (p)-[:HAS_TASK]->() }
				RETURN DISTINCT p.docNumber AS number ORDER BY reverse(number)
				""");
	}

	private List<Map<String, Object>> yearsAndIssuers() {
		return variables("""
				MATCH (d:Department)<-[:ISSUED_BY]-(p:Policy)
				WITH d.name AS issuer, p.signedOn.year AS year, count(DISTINCT p) AS policies
				WHERE policies >= 3 AND year IS NOT NULL
				RETURN issuer, year ORDER BY reverse(issuer), year
				""");
	}

	/** Policies with departments that a way leads to. */
	private List<Map<String, Object>> ends() {
		return variables("""
				MATCH (d:Department) WHERE COUNT { (d)<-[:ISSUED_BY|RESPONSIBLE]-() } > 3
				WITH d ORDER BY reverse(d.id)
				WITH collect(d) AS departments
				MATCH (p:Policy) WHERE p.inCorpus AND EXISTS { (p)-[:ISSUED_BY]->() }
				WITH departments, p ORDER BY reverse(p.id)
				WITH departments, collect(p) AS policies
				UNWIND range(0, 1000) AS i
				WITH departments[i % size(departments)] AS d, policies[i % size(policies)] AS p
				MATCH shortestPath((p)-[:TYPES*..6]-(d))
				RETURN p.id AS from, d.id AS to
				""".replace("TYPES", BareStatements.TYPES));
	}

	private List<Map<String, Object>> starts() {
		return variables("""
				MATCH (n:Policy|Department) WHERE COUNT { (n)--() } > 3
				RETURN n.id AS id ORDER BY reverse(id)
				""");
	}

	/** Variables by the names of the columns. */
	private List<Map<String, Object>> variables(String cypher) {
		return this.client.list(cypher + " LIMIT " + DIFFERENT).stream().map(Record::asMap).toList();
	}

}
