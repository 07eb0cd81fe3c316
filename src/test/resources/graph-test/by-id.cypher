CYPHER 25
RETURN [COLLECT {
	MATCH (n0:Policy) WHERE n0.id = $p0
	WITH n0 ORDER BY n0.id LIMIT $p1
	RETURN [[n0.id, n0.title], [], [], []]
}, null] AS page
// $p0 = String pol_0123
// $p1 = Long 2
