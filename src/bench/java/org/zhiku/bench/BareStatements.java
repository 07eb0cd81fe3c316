package org.zhiku.bench;

/**
 * The statements of the bare handler, written by hand for the questions of
 * {@link GraphQuestions} alone; each answers one value in the form of the JSON.
 */
final class BareStatements {

	/** By an exact number. */
	static final String POLICY = """
			CYPHER 25
			MATCH (p:Policy {docNumber: $number})
			WITH p ORDER BY p.inCorpus DESC, p.id LIMIT 1
			RETURN p {
				.id, .title, .docNumber, signedOn: toString(p.signedOn),
				tasks: {nodes: COLLECT {
					MATCH (p)-[:HAS_TASK]->(t:Task)
					WITH t ORDER BY t.order LIMIT $first
					RETURN t {
						.id, .label, .heading,
						responsibilities: COLLECT {
							MATCH (t)-[r:RESPONSIBLE]->(d:Department)
							WITH r, d ORDER BY r.start, r.order
							RETURN {role: r.role, writtenAs: r.writtenAs, department: d {.id, .name}}
						},
						targets: COLLECT {
							MATCH (t)-[:HAS_TARGET]->(g:Target)
							WITH g ORDER BY g.order
							RETURN g {.id, .quantity, .unit, .object}
						}
					}
				}},
				targets: {nodes: COLLECT {
					MATCH (p)-[:SETS_TARGET]->(g:Target)
					WITH g ORDER BY g.order LIMIT $first
					RETURN g {.id, .quantity, .unit, .object}
				}}
			} AS policy
			""";

	/** By a full name, without the aliases that the server looks at too. */
	private static final String ISSUED = """
			CYPHER 25
			MATCH (:Department {name: $issuer})<-[:ISSUED_BY]-(p:Policy)
			WHERE p.signedOn >= date({year: $year}) AND p.signedOn < date({year: $year + 1})AFTER
			WITH DISTINCT p ORDER BY p.signedOn DESC, p.id LIMIT $first + 1
			WITH collect(p) AS found
			WITH found[..$first] AS page, size(found) > $first AS more
			RETURN {
				nodes: COLLECT {
					UNWIND page AS p
					RETURN p {
						.id, .title, .docNumber, signedOn: toString(p.signedOn),
						issuers: COLLECT {
							MATCH (p)-[i:ISSUED_BY]->(d:Department)
							WITH i, d ORDER BY i.order
							RETURN {lead: i.lead, department: d {.id, .name}}
						}
					}
				},
				pageInfo: {hasNextPage: more, endCursor: toString(page[-1].signedOn) + '|' + page[-1].id}
			} AS policies
			""";

	/** The first page. */
	static final String POLICIES = ISSUED.replace("AFTER", "");

	/** A page that goes on from a day and an id. */
	static final String POLICIES_AFTER = ISSUED.replace("AFTER", "\n\tAND (p.signedOn < date($day) "
			+ "OR p.signedOn = date($day) AND p.id > $id)");

	/** Only those that lead any: of these there are more than fifty. */
	static final String DEPARTMENTS = """
			CYPHER 25
			MATCH (d:Department)<-[r:RESPONSIBLE]-(t:Task) WHERE r.role = 'LEAD'
			WITH d, count(DISTINCT t) AS led ORDER BY led DESC, d.id LIMIT $first
			RETURN {nodes: collect(d {.id, .name, tasks: {totalCount: led}})} AS departments
			""";

	/** All that a client may walk over. */
	static final String TYPES = "ISSUED_BY|ADDRESSED_TO|HAS_SECTION|HAS_TASK|SETS_TARGET|HAS_TARGET"
			+ "|RESPONSIBLE|SECTION_RESPONSIBLE|INVOLVES|MENTIONS|CITES|BASED_ON|IMPLEMENTS|FORWARDS|AMENDS|REPEALS"
			+ "|HAS_DIAGNOSTIC|IN_REGION|PART_OF|SUCCEEDED_BY";

	private static final String NODE = "CASE WHEN n:Policy THEN n {.id, .title} WHEN n:Task THEN n {.id, .heading} "
			+ "WHEN n:Department THEN n {.id, .name} ELSE n {.id} END";

	/** From a policy to a department. */
	static final String PATH = """
			CYPHER 25
			MATCH (a:Policy {id: $from}), (b:Department {id: $to})
			OPTIONAL MATCH way = shortestPath((a)-[:TYPES*..6]-(b))
			RETURN CASE WHEN way IS NOT NULL THEN {
				length: length(way),
				nodes: [n IN nodes(way) | NODE],
				relationships: [r IN relationships(way) | {
					type: type(r), fromId: startNode(r).id, toId: endNode(r).id,
					evidence: head([quote IN [coalesce(r.quote, endNode(r).quote,
						CASE type(r) WHEN 'HAS_TASK' THEN endNode(r).text END)] WHERE quote IS NOT NULL | {
							quote: quote, start: coalesce(r.start, endNode(r).start), end: coalesce(r.end, endNode(r).end)
						}])
				}]
			} END AS path
			""".replace("TYPES", TYPES).replace("NODE", NODE);

	/**
	 * Twenty neighbours of a node, the first of each type, then the second of each type
	 * and so on.
	 */
	private static final String AROUND = """
			CALL (n) {
				MATCH (n)-[r:TYPES]-(m)
				WITH type(r) AS kind, startNode(r) = n AS out, m, head(collect(r)) AS r ORDER BY m.id
				WITH kind, out, collect([r, m])[..21] AS some
				UNWIND range(0, size(some) - 1) AS turn
				WITH kind, out, turn, some[turn] AS found ORDER BY turn, kind, out LIMIT 21
				RETURN collect(found) AS found
			}
			""".replace("TYPES", TYPES);

	private static final String EDGE = "{type: type(e[0]), fromId: startNode(e[0]).id, toId: endNode(e[0]).id, "
			+ "end: head([n IN [e[1]] | NODE])}".replace("NODE", NODE);

	/** What is around a policy; both steps, each with its edges and their far ends. */
	static final String AROUND_POLICY = """
			CYPHER 25
			MATCH (root:Policy {id: $id})
			WITH root, root AS n
			AROUND
			WITH root, found[..20] AS first, size(found) > 20 AS more
			CALL (root, first) {
				WITH [e IN first | e[1]] AS all
				UNWIND all AS n
				WITH DISTINCT n, root WHERE n <> root
				AROUND
				WITH collect(found[..20]) AS kept, max(CASE WHEN size(found) > 20 THEN 1 ELSE 0 END) AS more
				RETURN reduce(all = [], some IN kept | all + some) AS second, coalesce(more, 0) = 1 AS further
			}
			RETURN {
				root: head([n IN [root] | NODE]), more: more OR further,
				edges: [e IN first | EDGE] + [e IN second | EDGE]
			} AS around
			""".replace("AROUND\n", AROUND).replace("EDGE", EDGE).replace("NODE", NODE);

	/** What is around a department. */
	static final String AROUND_DEPARTMENT = AROUND_POLICY.replace("(root:Policy ", "(root:Department ");

	private BareStatements() {
	}

}
