CYPHER 25
RETURN [COLLECT {
	MATCH (n0:Department)
	WITH n0
	OPTIONAL MATCH (n0)<-[e2:RESPONSIBLE]-(n2) WHERE e2.role IN $p4
	WITH n0, count(DISTINCT n2) AS k1
	WITH n0, k1 WHERE (k1 <= $p1 AND CASE WHEN k1 = $p1 THEN (n0.name >= $p2 AND CASE WHEN n0.name = $p2 THEN n0.id > $p3 ELSE true END) ELSE true END)
	WITH n0, k1 ORDER BY k1 DESC, n0.name, n0.id LIMIT $p0
	RETURN [[n0.name], [], [], [[[], k1]]]
}, null] AS page
// $p0 = Long 51
// $p1 = Long 7
// $p2 = String 湖南省教育厅
// $p3 = String dep_1
// $p4 = List [LEAD]
// $p5 = List [LEAD]
// $p6 = Long 1
