CYPHER 25
RETURN [COLLECT {
	MATCH (n0:Policy) WHERE n0.id IS NOT NULL
	WITH n0 ORDER BY n0.id LIMIT $p0
	RETURN [[], [], [], [[[], COUNT { MATCH (n0)-[e1:HAS_TASK]->(n1) }]]]
}, null] AS page
// $p0 = Long 21
// $p1 = Long 1
