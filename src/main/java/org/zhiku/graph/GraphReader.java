package org.zhiku.graph;

import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers reads. One {@link GraphQuery} is one statement to the database, however deep
 * its selection and however large its page.
 */
public interface GraphReader {

	Mono<Page> read(GraphQuery query);

	/** Answers several queries in their order; an adapter may do so by one statement. */
	default Mono<List<Page>> read(List<GraphQuery> queries) {
		return Flux.fromIterable(queries).concatMap(this::read).collectList();
	}

}
