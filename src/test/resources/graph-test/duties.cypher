CYPHER 25
MATCH (t:Task)-[r:RESPONSIBLE]->(d:Department) WHERE t.kind = $p0 AND d.name CONTAINS $p1
WITH d, t, collect(DISTINCT r.role) AS roles
WITH d, count(t) AS tasks, collect(roles) AS all
ORDER BY tasks DESC, d.id LIMIT $p2
UNWIND all AS roles
UNWIND roles AS role
WITH d, tasks, role, count(*) AS times
RETURN d.id AS department, tasks, collect([role, times]) AS byRole
ORDER BY tasks DESC, department
// $p0 = ACTION
// $p1 = 教育
// $p2 = 10
