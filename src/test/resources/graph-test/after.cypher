CYPHER 25
RETURN [COLLECT {
	CALL () {
		MATCH (n0:Policy) WHERE n0.signedOn IS NOT NULL AND (n0.signedOn <= $p1 AND CASE WHEN n0.signedOn = $p1 THEN n0.id > $p2 ELSE true END)
		WITH n0 ORDER BY n0.signedOn DESC, n0.id LIMIT $p0
		RETURN collect(n0) AS near
	}
	CALL (near) {
		UNWIND CASE WHEN size(near) < $p0 THEN [0] ELSE [] END AS lack
		MATCH (n0:Policy) WHERE n0.signedOn IS NULL
		WITH n0 ORDER BY n0.id LIMIT $p0
		RETURN collect(n0) AS far
	}
	UNWIND (near + far)[..$p0] AS n0
	RETURN [[n0.title], [], [n0.signedOn, n0.id], []]
}, null] AS page
// $p0 = Long 21
// $p1 = LocalDate 2023-05-06
// $p2 = String pol_1
