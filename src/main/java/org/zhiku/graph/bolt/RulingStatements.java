package org.zhiku.graph.bolt;

import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Relation;

/**
 * The statements on rulings, for departments or for institutions. A place that was moved
 * to another body keeps the id of the one that it was read as, {@code readAs}, so that a
 * ruling can be taken back.
 */
record RulingStatements(String label, String means, String mentions) {

	private static final RulingStatements DEPARTMENTS = new RulingStatements(NodeKind.DEPARTMENT.label(),
			Relation.MEANS_DEPARTMENT.name(), "ISSUED_BY|ADDRESSED_TO|RESPONSIBLE|SECTION_RESPONSIBLE");

	private static final RulingStatements INSTITUTIONS = new RulingStatements(NodeKind.INSTITUTION.label(),
			Relation.MEANS_INSTITUTION.name(), "MENTIONS|INVOLVES");

	/**
	 * Says which body was meant by a ruling, and of which kind; of an alias also by the
	 * others that make it.
	 */
	static final String READ = """
			CYPHER 25
			MATCH (asked:Ruling {id: $in.id})-[:MEANS_DEPARTMENT|MEANS_INSTITUTION]->(y)
			MATCH (r:Ruling)-[:MEANS_DEPARTMENT|MEANS_INSTITUTION]->(y)
			WHERE r = asked OR r.alias = asked.alias
			RETURN r.id AS id, r.organization AS organization, r.policy AS policy, y.id AS into
			ORDER BY r.id <> asked.id, id
			""";

	/** Names of issuers as they are after a move. */
	static final String RENAME_ISSUERS = """
			CYPHER 25
			UNWIND $in.policies AS id
			MATCH (p:Policy {id: id})
			SET p.issuerNames = COLLECT { MATCH (p)-[e:ISSUED_BY]->(d:Department) RETURN d.name ORDER BY e.order }
			""";

	/**
	 * One revision for each policy, since a follower may stop between two, and one at
	 * least.
	 */
	static final String STAMP = RevisionCounter.TAKE + """
			WITH revision
			CALL (revision) {
				UNWIND range(0, size($in.policies) - 1) AS i
				MATCH (p:Policy {id: $in.policies[i]})
				SET p.revision = revision - size($in.policies) + 1 + i
			}
			RETURN revision
			""";

	static RulingStatements of(NodeKind kind) {
		return switch (kind) {
			case DEPARTMENT -> DEPARTMENTS;
			case INSTITUTION -> INSTITUTIONS;
			default -> throw new IllegalArgumentException(kind + " is no organization");
		};
	}

	/** Which of the bodies there are, and as what those that are not were ruled. */
	String find() {
		return """
				CYPHER 25
				UNWIND $in.ids AS id
				OPTIONAL MATCH (x:%1$s {id: id})
				OPTIONAL MATCH (r:Ruling {organization: id})-[:%2$s]->(y) WHERE r.policy IS NULL
				RETURN id, x.name AS name, x.level AS level, y.name AS ruledAs, y.id AS ruledId
				""".formatted(this.label, this.means);
	}

	/**
	 * Keeps rulings with what is needed to bring the ruled body back. What was ruled to
	 * be it is now ruled to be the other one.
	 */
	String rule() {
		return """
				CYPHER 25
				UNWIND $in.rulings AS row
				MATCH (x:%1$s {id: row.from}), (y:%1$s {id: row.into})
				OPTIONAL MATCH (x)-[:IN_REGION]->(region:Region)
				MERGE (r:Ruling {id: row.id})
				SET r += row.node, r.name = x.name, r.level = x.level, r.collective = x.collective, r.kind = x.kind,
					r.region = region.id, r.names = x.aliases
				WITH r, x, y, row
				OPTIONAL MATCH (r)-[old:%2$s]->()
				DELETE old
				MERGE (r)-[:%2$s]->(y)
				WITH x, y, row WHERE row.node.policy IS NULL
				MATCH (x)<-[old:%2$s]-(other:Ruling)
				DELETE old
				FOREACH (_ IN CASE WHEN other.organization = y.id THEN [] ELSE [1] END | MERGE (other)-[:%2$s]->(y))
				FOREACH (_ IN CASE WHEN other.organization = y.id THEN [1] ELSE [] END | DETACH DELETE other)
				""".formatted(this.label, this.means);
	}

	/** The region of a body, as ids of bodies that are known by it have it. */
	String home() {
		return """
				CYPHER 25
				MATCH (x:%1$s {id: $in.id})
				OPTIONAL MATCH (x)-[:IN_REGION]->(region:Region)
				RETURN region.path AS region LIMIT 1
				""".formatted(this.label);
	}

	/**
	 * Keeps rulings on a name that nobody need have used yet; what is needed to bring a
	 * body of that name back is added when one comes.
	 */
	String alias() {
		return """
				CYPHER 25
				UNWIND $in.rulings AS row
				MATCH (y:%1$s {id: row.into})
				OPTIONAL MATCH (x:%1$s {id: row.from})
				OPTIONAL MATCH (x)-[:IN_REGION]->(region:Region)
				MERGE (r:Ruling {id: row.id})
				SET r += row.node, r.name = $in.name, r.alias = $in.name, r.level = x.level,
					r.collective = x.collective, r.kind = x.kind, r.region = region.id, r.names = x.aliases
				MERGE (r)-[:%2$s]->(y)
				WITH y, head(collect(r)) AS first
				WHERE NOT $in.name IN y.aliases
				SET y.aliases = y.aliases + $in.name, first.given = [$in.name]
				%3$s
				""".formatted(this.label, this.means, Spellings.learn("y", "[$in.name]"));
	}

	/** The rulings on bodies that policies just named. */
	String on() {
		return """
				CYPHER 25
				UNWIND $in.organizations AS id
				MATCH (r:Ruling {organization: id})-[:%1$s]->(y)
				WHERE r.policy IS NULL OR r.policy IN $in.policies
				RETURN r.id AS ruling, id AS from, y.id AS into, r.policy AS policy
				""".formatted(this.means);
	}

	/**
	 * Moves places from one body to another: all of them, those in a policy, or those
	 * that were read as some body. Answers how many, in which policies issuers changed,
	 * and in which policies anything did.
	 */
	String move() {
		return """
				CYPHER 25
				UNWIND $in.moves AS move
				MATCH (x:%1$s {id: move.from}), (y:%1$s {id: move.into})
				CALL (x, y, move) {
					MATCH (a)-[e:%2$s]->(x)
					WHERE (move.policy IS NULL OR a.id = move.policy
							OR EXISTS { (a)<-[:HAS_TASK|HAS_SECTION]-(:Policy {id: move.policy}) })
						AND (move.readAs IS NULL OR e.readAs = move.readAs)
					WITH a, e, type(e) AS kind, x, y, coalesce(e.readAs, x.id) AS readAs
					CREATE (a)-[f:$(kind)]->(y)
					SET f = properties(e)
					SET f.readAs = CASE WHEN readAs = y.id THEN null ELSE readAs END
					DELETE e
					OPTIONAL MATCH (a)<-[:HAS_TASK|HAS_SECTION]-(holder:Policy)
					RETURN count(*) AS mentions, collect(DISTINCT CASE kind WHEN 'ISSUED_BY' THEN a.id END) AS issued,
						collect(DISTINCT coalesce(holder.id, a.id)) AS touched
				}
				RETURN sum(mentions) AS mentions, collect(issued) AS issued, collect(touched) AS touched
				""".formatted(this.label, this.mentions);
	}

	/** Gives a body the names of those that were ruled to be it. */
	String name() {
		return """
				CYPHER 25
				UNWIND $in.moves AS move
				MATCH (x:%1$s {id: move.from}), (y:%1$s {id: move.into}), (r:Ruling {id: move.ruling})
				OPTIONAL MATCH (x)-[:IN_REGION]->(region:Region)
				WITH x, y, r, region, [name IN x.aliases WHERE NOT name IN y.aliases] AS fresh
				SET y.aliases = y.aliases + fresh, r.given = coalesce(r.given, []) + fresh,
					r.level = coalesce(r.level, x.level), r.collective = coalesce(r.collective, x.collective),
					r.kind = coalesce(r.kind, x.kind), r.names = coalesce(r.names, x.aliases),
					r.region = coalesce(r.region, region.id)
				%2$s
				""".formatted(this.label, Spellings.learn("y", "fresh"));
	}

	/** Removes bodies that nobody names any more. */
	String clear() {
		return """
				CYPHER 25
				MATCH (x:%1$s) WHERE x.id IN $in.ids AND NOT EXISTS { (x)<-[:!SUCCEEDED_BY]-() }
					AND NOT EXISTS { (x)-[:!SUCCEEDED_BY]->(:%1$s) }
				%2$s
				""".formatted(this.label, Spellings.delete("x"));
	}

	/** Makes the other body of a split, where there is none of that name. */
	String found() {
		return """
				CYPHER 25
				MATCH (x:%1$s {id: $in.from})
				OPTIONAL MATCH (x)-[:IN_REGION]->(region:Region)
				MERGE (y:%1$s {id: $in.into})
				ON CREATE SET y.name = $in.name, y.aliases = [$in.name], y.level = x.level, y.kind = x.kind,
					y.collective = x.collective
				WITH y, region
				%2$s
				WITH y, region WHERE region IS NOT NULL
				MERGE (y)-[:IN_REGION]->(region)
				""".formatted(this.label, Spellings.learnOnce("y", "y.aliases"));
	}

	/** Brings the ruled body back, and ends the ruling. */
	String revoke() {
		return """
				CYPHER 25
				MATCH (r:Ruling {id: $in.id})-[:%2$s]->(y:%1$s)
				MERGE (x:%1$s {id: r.organization})
				ON CREATE SET x.name = r.name, x.level = r.level, x.collective = coalesce(r.collective, false),
					x.kind = r.kind, x.aliases = coalesce(r.names, [r.name])
				SET y.aliases = [name IN y.aliases WHERE NOT name IN coalesce(r.given, [])]
				WITH r, x, y
				%3$s
				%4$s
				CREATE (gone:RevokedRuling)
				SET gone = properties(r), gone.id = r.id + '@' + $in.at, gone.into = y.id,
					gone.revokedBy = $in.author, gone.revokedAt = $in.at
				WITH r, x, r.region AS region
				DETACH DELETE r
				WITH x, region
				MATCH (around:Region {id: region})
				MERGE (x)-[:IN_REGION]->(around)
				""".formatted(this.label, this.means, Spellings.learn("x", "x.aliases"), Spellings.unlearn("y"));
	}

}
