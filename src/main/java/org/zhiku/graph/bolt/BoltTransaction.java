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

	/** Runs a statement for what it changes. */
	Mono<Void> run(String cypher, Map<String, Object> parameters) {
		return Flux.from(this.transaction.run(cypher, parameters)).single().flatMapMany(ReactiveResult::consume).then();
	}

	Mono<Void> commit() {
		return Flux.from(this.transaction.commit()).then();
	}

	/** Never fails: a transaction that cannot be rolled back is no longer there. */
	Mono<Void> rollback() {
		return Flux.from(this.transaction.close()).then().onErrorComplete();
	}

}
