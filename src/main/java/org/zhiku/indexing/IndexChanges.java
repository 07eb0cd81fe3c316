package org.zhiku.indexing;

import java.util.ArrayList;
import java.util.List;

import org.zhiku.graph.IndexedPolicy;
import org.zhiku.graph.PolicyChange;
import org.zhiku.search.IndexChange;

/** What a change of the graph is to an index. */
final class IndexChanges {

	private IndexChanges() {
	}

	static IndexChange of(PolicyChange change) {
		return switch (change) {
			case PolicyChange.Deleted deleted -> new IndexChange.Remove(deleted.policy());
			case PolicyChange.Written written -> {
				IndexedPolicy policy = written.content();
				yield new IndexChange.Put(written.policy(), policy.title(), policy.docNumber(), policy.issuers(),
						policy.level(), policy.regions(), policy.genre(), policy.signedOn(), policy.publishedOn(),
						policy.hasTargets(), policy.text(), parts(policy));
			}
		};
	}

	private static List<IndexChange.Part> parts(IndexedPolicy policy) {
		List<IndexChange.Part> parts = new ArrayList<>();
		policy.passages()
			.forEach((passage) -> parts.add(new IndexChange.Passage(passage.id(), passage.start(), passage.end())));
		policy.bodies().forEach((body) -> parts.add(new IndexChange.Body(body.id(), body.name(), body.writtenAs())));
		return parts;
	}

}
