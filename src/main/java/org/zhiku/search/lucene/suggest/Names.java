package org.zhiku.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.zhiku.search.lucene.store.Fields;

/**
 * Keeps the table of names that belongs to the newest state of the index. A segment never
 * changes, so its names are read once, and how a name is read is worked out once.
 */
final class Names {

	private final Map<IndexReader.CacheKey, Map<String, Integer>> segments = new ConcurrentHashMap<>();

	private Map<String, NamedBody> bodies = new HashMap<>();

	private NameTable table = new NameTable(List.of());

	private IndexReader.@Nullable CacheKey shown;

	/** The table of this state of the index. */
	NameTable of(IndexReader reader) throws IOException {
		IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
		if (cache == null) {
			throw new IllegalStateException("A searcher's reader is always cached");
		}
		return of(reader, cache.getKey());
	}

	private synchronized NameTable of(IndexReader reader, IndexReader.CacheKey state) throws IOException {
		if (state != this.shown) {
			this.table = read(reader);
			this.shown = state;
		}
		return this.table;
	}

	private NameTable read(IndexReader reader) throws IOException {
		Map<String, Integer> counts = new HashMap<>();
		for (LeafReaderContext leaf : reader.leaves()) {
			names(leaf.reader()).forEach((term, policies) -> counts.merge(term, policies, Integer::sum));
		}
		Map<String, NamedBody> named = HashMap.newHashMap(counts.size());
		List<NameTable.Entry> entries = new ArrayList<>(counts.size());
		counts.forEach((term, policies) -> {
			NamedBody known = this.bodies.get(term);
			NamedBody body = (known != null) ? known : NamedBody.of(term);
			named.put(term, body);
			entries.add(new NameTable.Entry(body, policies));
		});
		this.bodies = named;
		return new NameTable(entries);
	}

	private Map<String, Integer> names(LeafReader segment) throws IOException {
		IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
		Map<String, Integer> known = (cache != null) ? this.segments.get(cache.getKey()) : null;
		if (known != null) {
			return known;
		}
		Map<String, Integer> names = new HashMap<>();
		Terms terms = segment.terms(Fields.NAMED);
		if (terms != null) {
			TermsEnum all = terms.iterator();
			for (BytesRef term = all.next(); term != null; term = all.next()) {
				names.put(term.utf8ToString(), all.docFreq());
			}
		}
		if (cache != null && this.segments.put(cache.getKey(), names) == null) {
			cache.addClosedListener(this.segments::remove);
		}
		return names;
	}

}
