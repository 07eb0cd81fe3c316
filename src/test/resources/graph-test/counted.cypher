CYPHER 25
RETURN [COLLECT {
	MATCH (n0:Department)
	WITH n0
	OPTIONAL MATCH (n0)<-[e2:RESPONSIBLE]-(n2) WHERE e2.role IN $p1
	WITH n0, count(DISTINCT n2) AS k1
	WITH n0, k1 ORDER BY k1 DESC, n0.name, n0.id LIMIT $p0
	RETURN [[n0.name], [], [], [[[], k1]]]
}, null] AS page
// $p0 = Long 51
// $p1 = List [LEAD]
// $p2 = List [LEAD]
// $p3 = Long 1
