CYPHER 25
CALL () {
	MATCH (s:Spelling) USING INDEX s:Spelling(text) WHERE s.text IN $p0
	MATCH (s)<-[:KNOWN_AS]-(node)
	RETURN collect(DISTINCT node) AS named0
}
RETURN [COLLECT {
	UNWIND named0 AS n0
	MATCH (n0:Department)
	WITH n0 ORDER BY n0.id LIMIT $p1
	RETURN [[n0.title], [], [n0.id], []]
}, COUNT { UNWIND named0 AS n0 MATCH (n0:Department) }] AS page
// $p0 = List [省教育厅, 所谓"厅"]
// $p1 = Long 21
