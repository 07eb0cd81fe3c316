CYPHER 25
MATCH (root:Department {id: $from})
WITH [root] AS seen, [root] AS front
CALL (seen, front) {
  UNWIND front AS n
  CALL (n) {
    MATCH (n)-[r:HAS_TASK|RESPONSIBLE]-(m) WHERE m:Policy|Task
    WITH n, m, type(r) AS kind, startNode(r) = n AS out, head(collect(r)) AS r ORDER BY m.id
    WITH kind, out, collect([r, m])[..$enough] AS some
    UNWIND range(0, size(some) - 1) AS turn
    WITH kind, out, turn, some[turn] AS found ORDER BY turn, kind, out LIMIT $enough
    WITH collect(found) AS found
    RETURN found[..$perNode] AS kept, size(found) > $perNode AS more
  }
  WITH collect(kept) AS kept, max(CASE WHEN more THEN 1 ELSE 0 END) AS more
  WITH reduce(all = [], some IN kept | all + some) AS found, more
  CALL (seen, found) {
    UNWIND found AS each
    WITH each[1] AS m WHERE NOT m IN seen
    RETURN collect(DISTINCT m)[..$nodes] AS next
  }
  RETURN found AS found1, next, more AS more1
}
WITH *, seen + next AS seenNow
WITH seenNow AS seen, next AS front, found1, more1
CALL (seen, front) {
  UNWIND front AS n
  CALL (n) {
    MATCH (n)-[r:HAS_TASK|RESPONSIBLE]-(m) WHERE m:Policy|Task
    WITH n, m, type(r) AS kind, startNode(r) = n AS out, head(collect(r)) AS r ORDER BY m.id
    WITH kind, out, collect([r, m])[..$enough] AS some
    UNWIND range(0, size(some) - 1) AS turn
    WITH kind, out, turn, some[turn] AS found ORDER BY turn, kind, out LIMIT $enough
    WITH collect(found) AS found
    RETURN found[..$perNode] AS kept, size(found) > $perNode AS more
  }
  WITH collect(kept) AS kept, max(CASE WHEN more THEN 1 ELSE 0 END) AS more
  WITH reduce(all = [], some IN kept | all + some) AS found, more
  CALL (seen, found) {
    UNWIND found AS each
    WITH each[1] AS m WHERE NOT m IN seen
    RETURN collect(DISTINCT m)[..$nodes] AS next
  }
  RETURN found AS found2, next, more AS more2
}
WITH *, seen + next AS seenNow
WITH seenNow AS seen, next AS front, found1, more1, found2, more2
WITH [[coalesce(more1, 0) > 0, [r IN [each IN coalesce(found1, []) | each[0]] | [type(r), startNode(r).id, endNode(r).id, r.role,
coalesce(r.quote, endNode(r).quote, CASE type(r) WHEN 'HAS_TASK' THEN endNode(r).text END),
coalesce(r.start, endNode(r).start), coalesce(r.end, endNode(r).end), coalesce(r.rule, endNode(r).rule, '')]]], [coalesce(more2, 0) > 0, [r IN [each IN coalesce(found2, []) | each[0]] | [type(r), startNode(r).id, endNode(r).id, r.role,
coalesce(r.quote, endNode(r).quote, CASE type(r) WHEN 'HAS_TASK' THEN endNode(r).text END),
coalesce(r.start, endNode(r).start), coalesce(r.end, endNode(r).end), coalesce(r.rule, endNode(r).rule, '')]]]] AS steps, seen[..$nodes] AS nodes
CALL () {
	MATCH (s:Spelling) USING INDEX s:Spelling(text) WHERE s.text IN $p0
	MATCH (s)<-[:KNOWN_AS]-(node)
	RETURN collect(DISTINCT node) AS named0
}
RETURN steps, [n IN nodes | n.id] AS ids, COLLECT {
	UNWIND nodes AS n0
	WITH n0 WHERE n0:Policy
	RETURN [[n0.id, n0.title], [], [], [[COLLECT {
		MATCH (n0)-[e1:ISSUED_BY]->(n1) WHERE n1 IN named0
		WITH DISTINCT n1 ORDER BY n1.id LIMIT $p1
		RETURN [[n1.id], [], [], []]
	}, null]]]
} AS rowsPolicy, COLLECT {
	UNWIND nodes AS n2
	WITH n2 WHERE n2:Task
	RETURN [[n2.id, n2.heading], [], [], []]
} AS rowsTask
// $enough = 21
// $from = dep_1
// $nodes = 200
// $p0 = [省教育厅]
// $p1 = 6
// $perNode = 20
