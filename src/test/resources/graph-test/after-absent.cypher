CYPHER 25
RETURN [COLLECT {
	MATCH (n0:Policy) WHERE (n0.signedOn IS NULL AND n0.id > $p0)
	WITH n0 ORDER BY n0.signedOn IS NULL, n0.signedOn DESC, n0.id LIMIT $p1
	RETURN [[n0.title], [], [n0.signedOn, n0.id], []]
}, null] AS page
// $p0 = String pol_1
// $p1 = Long 21
