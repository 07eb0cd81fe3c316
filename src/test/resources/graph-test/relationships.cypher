CYPHER 25
RETURN [COLLECT {
	MATCH (o0:Task)-[e0:RESPONSIBLE]->(n0:Department) WHERE e0.role IN $p0 AND (n0.level = $p1) AND (COUNT { MATCH (o0)-[e1:HAS_TARGET]->(n1) } > $p2) AND o0.id IS NOT NULL AND (o0.id >= $p4 AND CASE WHEN o0.id = $p4 THEN (e0.start > $p5 OR e0.start IS NULL OR e0.start = $p5 AND (n0.id >= $p6 AND CASE WHEN n0.id = $p6 THEN elementId(e0) > $p7 ELSE true END)) ELSE true END)
	WITH n0, e0, o0 ORDER BY o0.id, e0.start, n0.id, elementId(e0) LIMIT $p3
	RETURN [[n0.name], [e0.role], [o0.id, e0.start, n0.id, elementId(e0)], [[[[[o0.heading], [], [], []]], null]]]
}, COUNT { MATCH (o0:Task)-[e0:RESPONSIBLE]->(n0:Department) WHERE e0.role IN $p0 AND (n0.level = $p1) AND (COUNT { MATCH (o0)-[e1:HAS_TARGET]->(n1) } > $p2) }] AS page
// $p0 = List [LEAD]
// $p1 = String PROVINCIAL
// $p2 = Integer 2
// $p3 = Long 11
// $p4 = String tsk_1
// $p5 = Long 12
// $p6 = String dep_1
// $p7 = String 5:1
