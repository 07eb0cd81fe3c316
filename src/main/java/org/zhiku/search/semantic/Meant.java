package org.zhiku.search.semantic;

import java.util.ArrayList;
import java.util.List;

import org.zhiku.search.Affinity;
import org.zhiku.search.SearchResult;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.semantic.embedding.Near;
import org.zhiku.search.semantic.embedding.Passage;

/** What meaning adds, and by which passages, the closest first. */
record Meant(Affinity meaning, List<Near> passages) {

	Meant {
		passages = List.copyOf(passages);
	}

	/** The same for what means the same, so that many who ask it share one list. */
	String id() {
		return Integer.toHexString(hashCode());
	}

	/** The closest passages of hits in whose text no word was found. */
	List<Near> unexplained(SearchResult result) {
		List<Near> unexplained = new ArrayList<>();
		for (Hit hit : result.hits()) {
			if (hit.highlights().stream().noneMatch((highlight) -> highlight.field().equals(Passage.TEXT))) {
				this.passages.stream()
					.filter((near) -> near.policy().equals(hit.policy()) && near.order() > 0)
					.findFirst()
					.ifPresent(unexplained::add);
			}
		}
		return unexplained;
	}

}
