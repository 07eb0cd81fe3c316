CYPHER 25
OPTIONAL MATCH (a:Policy {id: $from})
OPTIONAL MATCH (b:Department {id: $to})
OPTIONAL MATCH way = shortestPath((a)-[:HAS_TASK|RESPONSIBLE*..6]-(b))
WITH a, b, relationships(way) AS edges, nodes(way) AS nodes
RETURN a IS NOT NULL AS known, b IS NOT NULL AS knownOther, [r IN edges | [type(r), startNode(r).id, endNode(r).id, r.role,
coalesce(r.quote, endNode(r).quote, CASE type(r) WHEN 'HAS_TASK' THEN endNode(r).text END),
coalesce(r.start, endNode(r).start), coalesce(r.end, endNode(r).end), coalesce(r.rule, endNode(r).rule, '')]] AS edges
// $from = pol_1
// $to = dep_1
