package org.zhiku.graph.bolt;

/**
 * Every spelling of bodies as a node of its own, by which they are found. A spelling goes
 * with the last body that has it.
 * <p>
 * Bodies keep their spellings in {@code aliases} too, for those who read them. Of the
 * indexes only a full-text one looks into lists, and that costs more than all else that a
 * small statement does. All of this is written under the lock of the
 * {@link RevisionCounter}, so that two writers of one spelling do not deadlock.
 */
final class Spellings {

	static final String CONSTRAINT = """
			CREATE CONSTRAINT spelling_text IF NOT EXISTS FOR (s:Spelling) REQUIRE s.text IS UNIQUE""";

	/**
	 * Of graphs that were written without them, or imported; these have no counter.
	 * Another server may be doing the same, or write by now.
	 */
	static final String BACKFILL = """
			CYPHER 25
			MATCH (body:Department|Institution|Region)
			CALL (body) {
				OPTIONAL MATCH (c:Counter {id: 'revision'})
				SET c.lock = true
				WITH body
				UNWIND coalesce(body.aliases, []) + body.name AS text
				WITH body, text WHERE text IS NOT NULL
				MERGE (s:Spelling {text: text})
				MERGE (body)-[:KNOWN_AS]->(s)
			} IN TRANSACTIONS OF 1000 ROWS ON ERROR RETRY FOR 30 SECONDS THEN FAIL
			""";

	private Spellings() {
	}

	/**
	 * A clause by which a body is known.
	 * @param body its variable
	 * @param texts an expression, a list
	 */
	static String learn(String body, String texts) {
		return """
				FOREACH (text IN %2$s | MERGE (s:Spelling {text: text}) MERGE (%1$s)-[:KNOWN_AS]->(s))
				""".formatted(body, texts);
	}

	/** The same for a body that may have been there before, and then is known. */
	static String learnOnce(String body, String texts) {
		return learn(body, "CASE WHEN EXISTS { (%1$s)-[:KNOWN_AS]->() } THEN [] ELSE %2$s END".formatted(body, texts));
	}

	/** Clauses that end a statement or a part of one and delete bodies. */
	static String delete(String body) {
		return """
				WITH %1$s, COLLECT { MATCH (%1$s)-[:KNOWN_AS]->(s) RETURN s } AS spellings
				DETACH DELETE %1$s
				WITH collect(spellings) AS all
				UNWIND all AS some
				UNWIND some AS s
				WITH DISTINCT s WHERE NOT EXISTS { (s)<-[:KNOWN_AS]-() }
				DELETE s
				""".formatted(body);
	}

	/** Clauses for each row that take from a body what is not its name any more. */
	static String unlearn(String body) {
		return """
				CALL (%1$s) {
					MATCH (%1$s)-[old:KNOWN_AS]->(s) WHERE NOT s.text IN %1$s.aliases AND s.text <> %1$s.name
					DELETE old
					WITH DISTINCT s WHERE NOT EXISTS { (s)<-[:KNOWN_AS]-() }
					DELETE s
				}
				""".formatted(body);
	}

}
