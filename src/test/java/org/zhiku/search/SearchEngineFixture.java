package org.zhiku.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import reactor.core.publisher.Mono;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.testsupport.IndexedPolicyBuilder;

import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** What the contract tests of the search port share. */
abstract class SearchEngineFixture {

	protected static final Duration PATIENCE = Duration.ofSeconds(30);

	/** An engine over an empty index; the same one during a test. */
	protected abstract SearchEngine engine();

	protected void index(IndexedPolicyBuilder... policies) {
		List<IndexChange> changes = new ArrayList<>();
		for (IndexedPolicyBuilder policy : policies) {
			changes.add(policy.put());
		}
		get(engine().apply(changes, get(engine().revision()) + 1));
	}

	protected List<NodeId> ids(SearchQuery query) {
		return get(engine().search(query)).hits().stream().map(Hit::node).toList();
	}

	/** Waits, as a test may. */
	protected static <T> T get(Mono<T> mono) {
		return mono.block(PATIENCE);
	}

	protected static SearchQuery query(String text) {
		return SearchQuery.of(text);
	}

}
