CYPHER 25
RETURN [COLLECT {
	MATCH (n0:Department) WHERE n0.id IS NOT NULL
	WITH n0 ORDER BY n0.id LIMIT $p0
	RETURN [[], [], [], [[COLLECT {
		MATCH (n0)<-[e1:RESPONSIBLE]-(n1)
		WITH n1, e1 ORDER BY n1.id, elementId(e1) LIMIT $p1
		RETURN [[n1.heading], [e1.role], [], [[[[[n0.name], [], [], []]], null]]]
	}, null]]]
}, null] AS page
// $p0 = Long 21
// $p1 = Long 6
