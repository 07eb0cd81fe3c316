CYPHER 25
RETURN [COLLECT {
	MATCH (n0:Policy) WHERE n0.id IS NOT NULL
	WITH n0 ORDER BY n0.id LIMIT $p0
	RETURN [[n0.title], [], [], [[COLLECT {
		MATCH (n0)-[e1:HAS_TASK]->(n1)
		WITH n1 ORDER BY n1.order, n1.id LIMIT $p1
		RETURN [[n1.heading], [], [], [[COLLECT {
			MATCH (n1)-[e2:RESPONSIBLE]->(n2) WHERE e2.role = $p2
			WITH n2, e2 ORDER BY e2.order, n2.id LIMIT $p3
			RETURN [[n2.name], [e2.role, type(e2)], [], []]
		}, COUNT { MATCH (n1)-[e2:RESPONSIBLE]->(n2) WHERE e2.role = $p2 }]]]
	}, COUNT { MATCH (n0)-[e1:HAS_TASK]->(n1) }], [COLLECT {
		MATCH (n0)<-[e3:CITES|REPEALS]-(n3) WHERE type(e3) IN $p4
		WITH n3, e3 ORDER BY n3.id LIMIT $p5
		RETURN [[n3.title], [type(e3)], [n3.id], []]
	}, null]]]
}, null] AS page
// $p0 = Long 21
// $p1 = Long 11
// $p2 = String LEAD
// $p3 = Long 6
// $p4 = List [REPEALS]
// $p5 = Long 11
