CYPHER 25
MATCH (a:Department {id: $p0})<-[:ISSUED_BY]-(p:Policy) WHERE p.signedOn >= $p1
WITH DISTINCT a, p
MATCH (p)-[:ISSUED_BY]->(b:Department) WHERE a <> b
WITH DISTINCT a, b, p,
  EXISTS { (p)-[lead:ISSUED_BY]->(a) WHERE lead.lead } AS led,
  EXISTS { (p)-[lead:ISSUED_BY]->(b) WHERE lead.lead } AS otherLed
WITH a, b, count(p) AS weight, sum(CASE WHEN led THEN 1 ELSE 0 END) AS led,
  sum(CASE WHEN otherLed THEN 1 ELSE 0 END) AS otherLed, min(p.signedOn) AS first, max(p.signedOn) AS last
WHERE weight >= $p2
RETURN a.id AS department, b.id AS other, weight, led, otherLed, first, last
ORDER BY weight DESC, department, other LIMIT $p3
// $p0 = dep_1
// $p1 = 2020-01-01
// $p2 = 2
// $p3 = 10
