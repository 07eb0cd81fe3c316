package org.zhiku.ops.index;

import java.security.Principal;
import java.util.Optional;

import graphql.schema.DataFetchingEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.zhiku.api.Once;
import org.zhiku.indexing.IndexRebuild;
import org.zhiku.search.SearchEngine;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/** Tells about the search index, and has it built anew while the server runs. */
@Controller
class IndexController {

	private static final Logger logger = LoggerFactory.getLogger(IndexController.class);

	private final SearchEngine engine;

	private final IndexRebuild rebuild;

	private final Once once;

	IndexController(SearchEngine engine, IndexRebuild rebuild, Once once) {
		this.engine = engine;
		this.rebuild = rebuild;
		this.once = once;
	}

	@QueryMapping
	Mono<IndexState> indexState() {
		Mono<Optional<String>> problem = this.engine.problem().singleOptional();
		return Mono.zip(this.engine.size(), this.engine.revision(), problem)
			.map((all) -> new IndexState(all.getT1(), all.getT2(), all.getT3().orElse(null), this.rebuild.state()));
	}

	@MutationMapping
	@PreAuthorize("hasRole('WRITER')")
	Mono<IndexState> reindex(Principal writer, DataFetchingEnvironment environment) {
		return this.once.answer(IndexState.class, writer, environment, Mono.defer(() -> {
			if (this.rebuild.start()) {
				logger.info("reindex by {}", writer.getName());
			}
			return indexState();
		}));
	}

}
