package org.zhiku.discovery;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.Ids;
import org.zhiku.api.InvalidArgument;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.explanation.Explanation;
import org.zhiku.search.semantic.HybridSearch;
import org.zhiku.search.semantic.HybridSearch.Explained;
import org.zhiku.search.semantic.SearchMode;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Why a policy is found, or is not. */
@Controller
class ExplanationController {

	private final HybridSearch search;

	ExplanationController(HybridSearch search) {
		this.search = search;
	}

	@QueryMapping
	Mono<SearchExplanation> explain(@Argument String query, @Argument String id,
			@Argument @Nullable SearchFilterInput filter, @Argument @Nullable SearchMode mode) {
		return explained(query, id, filter, mode)
			.map((found) -> SearchExplanation.of(found.explanation(), found.mode()));
	}

	@QueryMapping
	Mono<SearchExplanation> whyNot(@Argument String query, @Argument String id,
			@Argument @Nullable SearchFilterInput filter, @Argument @Nullable SearchMode mode) {
		return explained(query, id, filter, mode).map((found) -> {
			Explanation all = found.explanation();
			return SearchExplanation.of(all.failures(), found.mode());
		});
	}

	private Mono<Explained> explained(String query, String id, @Nullable SearchFilterInput filter,
			@Nullable SearchMode mode) {
		NodeId policy = Ids.check("id", id);
		if (policy.kind() != NodeKind.POLICY) {
			throw new InvalidArgument("id", "'id' must be the id of a policy; " + policy + " is none.");
		}
		SearchQuery wanted = SearchQuery.of(query).withFilter((filter != null) ? filter.filter() : SearchFilter.ALL);
		return this.search.explain(wanted, Objects.requireNonNullElse(mode, SearchMode.AUTO), policy);
	}

}
