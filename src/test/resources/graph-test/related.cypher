CYPHER 25
RETURN [COLLECT {
	MATCH (n0:Policy) WHERE EXISTS { MATCH (n0)-[e1:HAS_TASK]->(n1:Task) WHERE EXISTS { MATCH (n1)-[e2:RESPONSIBLE]->(n2:Department) WHERE n2.name IN $p0 } } AND NOT EXISTS { MATCH (n0)-[e3:HAS_DIAGNOSTIC]->(n3:Diagnostic) } AND n0.id IS NOT NULL
	WITH n0 ORDER BY n0.id LIMIT $p1
	RETURN [[n0.title], [], [n0.id], []]
}, null] AS page
// $p0 = List [湖南省教育厅, 教育部]
// $p1 = Long 21
