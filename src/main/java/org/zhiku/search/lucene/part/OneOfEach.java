package org.zhiku.search.lucene.part;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.grouping.AllGroupHeadsCollector;
import org.apache.lucene.search.grouping.TermGroupSelector;
import org.apache.lucene.util.BytesRef;

import org.zhiku.search.SearchType;
import org.zhiku.search.lucene.store.Fields;

/**
 * A body stands in the index once for each policy that names it, and is found once: where
 * it comes first in the order asked for. So none is left behind by a policy that goes,
 * and filters hold for it as they do for policies.
 */
public final class OneOfEach {

	private OneOfEach() {
	}

	/** The same query without all but one of the documents of each body. */
	public static Query of(Query query, Set<SearchType> types, Sort order, IndexSearcher searcher) throws IOException {
		List<SearchType> bodies = types.stream().filter(PartQueries.BODIES::contains).toList();
		if (bodies.isEmpty()) {
			return query;
		}
		Query heads = searcher.search(PartQueries.only(query, bodies), new Heads(order, searcher));
		List<BytesRef> others = types.stream()
			.filter((type) -> !bodies.contains(type))
			.map((type) -> new BytesRef(type.name()))
			.toList();
		BooleanQuery.Builder admitted = new BooleanQuery.Builder().add(heads, BooleanClause.Occur.SHOULD);
		if (!others.isEmpty()) {
			admitted.add(KeywordField.newSetQuery(Fields.TYPE, others), BooleanClause.Occur.SHOULD);
		}
		return new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST)
			.add(admitted.build(), BooleanClause.Occur.FILTER)
			.build();
	}

	/** The searchers have no threads of their own, so that there is one collector. */
	private record Heads(Sort order,
			IndexSearcher searcher) implements CollectorManager<AllGroupHeadsCollector<?>, Query> {

		@Override
		public AllGroupHeadsCollector<?> newCollector() {
			return AllGroupHeadsCollector.newCollector(new TermGroupSelector(Fields.NODE), this.order);
		}

		@Override
		public Query reduce(Collection<AllGroupHeadsCollector<?>> collectors) {
			return new DocumentSet(
					collectors.iterator().next().retrieveGroupHeads(this.searcher.getIndexReader().maxDoc()));
		}

	}

}
