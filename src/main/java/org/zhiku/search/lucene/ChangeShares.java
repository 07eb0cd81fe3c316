package org.zhiku.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.IndexChange;

/** Changes in parts of which each thread takes one. */
final class ChangeShares {

	private ChangeShares() {
	}

	/** Only the last change of a policy counts, so that their order does not. */
	static List<List<IndexChange>> of(List<IndexChange> changes, int threads) {
		Map<NodeId, IndexChange> last = new LinkedHashMap<>();
		changes.forEach((change) -> last.put(change.policy(), change));
		List<List<IndexChange>> shares = new ArrayList<>();
		for (int i = 0; i < Math.min(last.size(), threads); i++) {
			shares.add(new ArrayList<>());
		}
		int next = 0;
		for (IndexChange change : last.values()) {
			shares.get(next++ % shares.size()).add(change);
		}
		return shares;
	}

	/** Where a share goes. */
	interface Taker {

		void take(List<IndexChange> share) throws IOException;

	}

}
