package org.zhiku.bench;

/** Seconds of CPU of the server's process and of its Neo4j. */
record Cpu(double own, double neo4j) {

	Cpu minus(Cpu before) {
		return new Cpu(this.own - before.own, this.neo4j - before.neo4j);
	}

}
