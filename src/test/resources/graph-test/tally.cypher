CYPHER 25
MATCH (p:Policy)-[:SETS_TARGET]->(g:Target) WHERE p.inCorpus AND p.signedOn >= $p0 AND g.unit = $p1
OPTIONAL MATCH (g)<-[:HAS_TARGET]-(t:Task)-[r:RESPONSIBLE]->(d:Department)
WITH DISTINCT coalesce(p.signedOn.year, p.docYear) AS key0, d.id AS key1, g AS counted
WITH key0, key1, counted.unit AS unit, counted.basis AS basis, count(counted) AS some,
  count(CASE WHEN counted.complete AND counted.comparator <> 'AT_MOST' THEN 1 END) AS added,
  sum(CASE WHEN counted.complete AND counted.comparator <> 'AT_MOST' THEN counted.quantity END) AS sum
WITH key0, key1, sum(some) AS count, collect([unit, basis, added, sum]) AS quantities
RETURN [key0, key1] AS values, count, quantities
ORDER BY count DESC, values LIMIT $p2
// $p0 = 2020-01-01
// $p1 = 个
// $p2 = 50
