CYPHER 25
CALL () {
	MATCH (s:Spelling) USING INDEX s:Spelling(text) WHERE s.text IN $p0
	MATCH (s)<-[:KNOWN_AS]-(node)
	RETURN collect(DISTINCT node) AS named0
}
CALL () {
	MATCH (s:Spelling) USING INDEX s:Spelling(text) WHERE s.text IN $p2
	MATCH (s)<-[:KNOWN_AS]-(node)
	RETURN collect(DISTINCT node) AS named1
}
RETURN [COLLECT {
	UNWIND named0 AS n0s
	MATCH (n0:Policy)-[:ISSUED_BY]->(n0s)
	WITH DISTINCT n0
	MATCH (n0:Policy) WHERE n0.signedOn >= $p1 AND NOT coalesce(EXISTS { MATCH (n0)-[e1:HAS_TASK]->(n1:Task) WHERE EXISTS { MATCH (n1)-[e2:RESPONSIBLE]->(n2:Department) WHERE n2 IN named1 } }, false)
	WITH n0 ORDER BY n0.signedOn DESC, n0.id LIMIT $p3
	RETURN [[n0.title], [], [n0.signedOn, n0.id], []]
}, COUNT { UNWIND named0 AS n0s MATCH (n0:Policy)-[:ISSUED_BY]->(n0s) WITH DISTINCT n0 MATCH (n0:Policy) WHERE n0.signedOn >= $p1 AND NOT coalesce(EXISTS { MATCH (n0)-[e1:HAS_TASK]->(n1:Task) WHERE EXISTS { MATCH (n1)-[e2:RESPONSIBLE]->(n2:Department) WHERE n2 IN named1 } }, false) }] AS page
// $p0 = List [省教育厅]
// $p1 = LocalDate 2020-01-01
// $p2 = List [省财政厅]
// $p3 = Long 21
