package org.zhiku.graph.bolt;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.reactivestreams.ReactiveResult;
import org.neo4j.driver.reactivestreams.ReactiveTransaction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A transaction. {@code single()} on every publisher of the driver: {@code next()} and
 * {@code Mono.from} cancel after the first item, and the driver takes that for the wish
 * to roll back.
 */
record BoltTransaction(ReactiveTransaction transaction) {

	/**
	 * The one parameter of a statement that writes. Neo4j plans a statement anew for
	 * every combination of the sizes of its list parameters; it does not look into a map.
	 */
	private static final String IN = "in";

	Flux<Record> stream(String cypher, Map<String, Object> parameters) {
		return Flux.from(this.transaction.run(cypher, parameters)).single().flatMapMany(ReactiveResult::records);
	}

	Mono<List<Record>> list(String cypher, Map<String, Object> parameters) {
		return stream(cypher, parameters).collectList();
	}

	/** Runs a statement that answers one row. */
	Mono<Record> row(String cypher, Map<String, Object> parameters) {
		return stream(cypher, parameters).single();
	}

	/** Runs a statement of a write for what it changes. */
	Mono<Void> change(String cypher, Map<String, Object> in) {
		return Flux.from(this.transaction.run(cypher, Map.of(IN, in)))
			.single()
			.flatMapMany(ReactiveResult::consume)
			.then();
	}

	/** Runs a statement of a write that answers one row. */
	Mono<Record> ask(String cypher, Map<String, Object> in) {
		return row(cypher, Map.of(IN, in));
	}

	/** Runs a statement of a write that answers rows. */
	Mono<List<Record>> askAll(String cypher, Map<String, Object> in) {
		return list(cypher, Map.of(IN, in));
	}

	Mono<Void> commit() {
		return Flux.from(this.transaction.commit()).then();
	}

	/** Never fails: a transaction that cannot be rolled back is no longer there. */
	Mono<Void> rollback() {
		return Flux.from(this.transaction.close()).then().onErrorComplete();
	}

}
