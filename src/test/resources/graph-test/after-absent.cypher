CYPHER 25
RETURN [COLLECT {
	MATCH (n0:Policy) WHERE n0.signedOn IS NULL AND n0.id > $p1
	WITH n0 ORDER BY n0.id LIMIT $p0
	RETURN [[n0.title], [], [n0.signedOn, n0.id], []]
}, null] AS page
// $p0 = Long 21
// $p1 = String pol_1
