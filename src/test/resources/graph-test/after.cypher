CYPHER 25
RETURN [COLLECT {
	MATCH (n0:Policy) WHERE ((n0.signedOn < $p0 OR n0.signedOn IS NULL) OR n0.signedOn = $p0 AND n0.id > $p1)
	WITH n0 ORDER BY n0.signedOn IS NULL, n0.signedOn DESC, n0.id LIMIT $p2
	RETURN [[n0.title], [], [n0.signedOn, n0.id], []]
}, null] AS page
// $p0 = LocalDate 2023-05-06
// $p1 = String pol_1
// $p2 = Long 21
