CYPHER 25
RETURN [COLLECT {
	MATCH (n0:Policy) WHERE n0.signedOn >= $p0 AND (n0.title CONTAINS $p1 OR NOT coalesce(n0.docNumber IS NOT NULL, false))
	WITH n0 ORDER BY n0.signedOn DESC, n0.id LIMIT $p2
	RETURN [[n0.title], [], [n0.signedOn, n0.id], []]
}, COUNT { MATCH (n0:Policy) WHERE n0.signedOn >= $p0 AND (n0.title CONTAINS $p1 OR NOT coalesce(n0.docNumber IS NOT NULL, false)) }] AS page
// $p0 = LocalDate 2020-01-01
// $p1 = String 教育
// $p2 = Long 21
