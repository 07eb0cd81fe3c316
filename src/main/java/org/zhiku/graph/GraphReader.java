package org.zhiku.graph;

import reactor.core.publisher.Mono;

/**
 * Answers reads. One {@link GraphQuery} is one statement to the database, however deep
 * its selection and however large its page.
 */
public interface GraphReader {

	Mono<Page> read(GraphQuery query);

}
