CYPHER 25
CALL () {
	UNWIND $p0 AS name
	CALL db.index.fulltext.queryNodes('body_names', name) YIELD node
	RETURN collect(DISTINCT node) AS named0
}
RETURN [COLLECT {
	UNWIND named0 AS n0
	MATCH (n0:Department)
	WITH n0 ORDER BY n0.id LIMIT $p1
	RETURN [[n0.title], [], [n0.id], []]
}, COUNT { UNWIND named0 AS n0 MATCH (n0:Department) }] AS page
// $p0 = List ["省教育厅", "所谓\"厅\""]
// $p1 = Long 21
