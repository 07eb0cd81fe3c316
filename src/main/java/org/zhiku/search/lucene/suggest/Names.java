package org.zhiku.search.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeKind;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.lucene.store.NameTerm;
import org.zhiku.search.meaning.Departments;

/**
 * Keeps the table of names that belongs to the newest state of the index. A segment never
 * changes, so its names are read once, and how a name is read is worked out once.
 */
final class Names {

	private final Map<IndexReader.CacheKey, Map<String, Integer>> segments = new ConcurrentHashMap<>();

	private final Departments departments;

	private Map<NameTerm, Known> bodies = new HashMap<>();

	private volatile @Nullable NameTable table;

	private IndexReader.@Nullable CacheKey state;

	Names(Departments departments) {
		this.departments = departments;
	}

	/** The newest table; who asks before there is any reads that of a state. */
	NameTable newest(IndexReader reader) throws IOException {
		NameTable known = this.table;
		return (known != null) ? known : first(reader);
	}

	private synchronized NameTable first(IndexReader reader) throws IOException {
		NameTable known = this.table;
		return (known != null) ? known : of(reader);
	}

	/** Reads the table of a state, which is the newest from now on. */
	synchronized NameTable of(IndexReader reader) throws IOException {
		IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
		if (cache == null) {
			throw new IllegalStateException("A searcher's reader is always cached");
		}
		NameTable known = this.table;
		if (known == null || this.state != cache.getKey()) {
			known = read(reader);
			this.table = known;
			this.state = cache.getKey();
		}
		return known;
	}

	private NameTable read(IndexReader reader) throws IOException {
		Map<String, Integer> counts = new HashMap<>();
		for (LeafReaderContext leaf : reader.leaves()) {
			names(leaf.reader()).forEach((term, policies) -> counts.merge(term, policies, Integer::sum));
		}
		Map<NameTerm, Set<String>> forms = new HashMap<>();
		Map<NameTerm, Integer> policies = new HashMap<>();
		counts.forEach((text, count) -> {
			NameTerm term = NameTerm.read(text);
			Set<String> others = forms.computeIfAbsent(NameTerm.of(term.id(), term.name()), (_) -> new HashSet<>());
			if (term.isName()) {
				policies.put(term, count);
			}
			else {
				others.add(term.form());
			}
		});
		Map<NameTerm, Known> named = HashMap.newHashMap(policies.size());
		List<NameTable.Entry> entries = new ArrayList<>(policies.size());
		policies.forEach((term, count) -> {
			Known known = known(term, forms.getOrDefault(term, Set.of()));
			named.put(term, known);
			entries.add(NameTable.Entry.of(known.body(), count));
		});
		this.bodies = named;
		return new NameTable(entries);
	}

	private Known known(NameTerm term, Set<String> written) {
		Known before = this.bodies.get(term);
		if (before != null && before.written().equals(written)) {
			return before;
		}
		Set<String> forms = new LinkedHashSet<>(written);
		if (term.id().kind() == NodeKind.DEPARTMENT) {
			forms.addAll(this.departments.shortNames(term.name()));
		}
		return new Known(written, NamedBody.of(term, forms));
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

	/** A body as it was worked out where policies write it so. */
	private record Known(Set<String> written, NamedBody body) {
	}

}
