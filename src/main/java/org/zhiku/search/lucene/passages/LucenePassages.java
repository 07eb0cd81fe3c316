package org.zhiku.search.lucene.passages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.SearchException;
import org.zhiku.search.semantic.embedding.Coverage;
import org.zhiku.search.semantic.embedding.Near;
import org.zhiku.search.semantic.embedding.Passage;
import org.zhiku.search.semantic.embedding.PassageStore;
import org.zhiku.search.semantic.embedding.PolicyPassage;

/** Passages and vectors in a Lucene index of their own. */
public final class LucenePassages implements PassageStore {

	private static final Sort BY_ORDER = new Sort(new SortField(PassageDocument.ORDER, SortField.Type.LONG),
			SortField.FIELD_DOC);

	private final Path folder;

	private final String model;

	private volatile PassageIndex index;

	private volatile String graph;

	private volatile long revision;

	private LucenePassages(Path folder, String model, PassageIndex index) {
		this.folder = folder;
		this.model = model;
		this.index = index;
		this.graph = index.committedGraph();
		this.revision = index.committedRevision();
	}

	/**
	 * Opens what the folder has of this model.
	 * @param model the name of the model, as vectors of another one are of no use
	 */
	public static LucenePassages open(Path folder, String model) {
		return attempt("opening " + folder, () -> new LucenePassages(folder, model, PassageIndex.open(folder, model)));
	}

	@Override
	public String graph() {
		return this.graph;
	}

	@Override
	public long revision() {
		return this.revision;
	}

	@Override
	public void clear(String graph) {
		attempt("clearing", () -> {
			PassageIndex open = writable();
			open.writer().deleteAll();
			open.commit(this.model, graph, 0);
			open.searchers().maybeRefreshBlocking();
			this.graph = graph;
			this.revision = 0;
			return true;
		});
	}

	@Override
	public void replace(NodeId policy, List<Passage> passages) {
		attempt("writing passages", () -> {
			List<Document> documents = search((searcher) -> {
				List<Document> made = new ArrayList<>();
				for (Passage passage : passages) {
					PolicyPassage entry = new PolicyPassage(policy, passage);
					byte[] known = new KnownVectors(searcher.getIndexReader()).of(passage);
					made.add((known != null) ? PassageDocument.embedded(entry, known) : PassageDocument.waiting(entry));
				}
				return made;
			});
			if (documents.isEmpty()) {
				writable().writer().deleteDocuments(PassageDocument.policy(policy));
			}
			else {
				writable().writer().updateDocuments(PassageDocument.policy(policy), documents);
			}
			return true;
		});
	}

	@Override
	public void reached(long revision) {
		this.revision = revision;
	}

	@Override
	public List<PolicyPassage> waiting(int atMost) {
		return attempt("reading passages", () -> search((searcher) -> {
			List<PolicyPassage> found = waiting(searcher, true, atMost);
			return found.isEmpty() ? waiting(searcher, false, atMost) : found;
		}));
	}

	private static List<PolicyPassage> waiting(IndexSearcher searcher, boolean leading, int atMost) throws IOException {
		Query query = new TermQuery(PassageDocument.waiting(leading));
		List<PolicyPassage> found = new ArrayList<>();
		for (ScoreDoc hit : searcher.search(query, atMost, BY_ORDER).scoreDocs) {
			found.add(PassageDocument.read(searcher.storedFields().document(hit.doc)));
		}
		return found;
	}

	@Override
	public void embed(List<PolicyPassage> passages, List<float[]> vectors) {
		attempt("writing vectors", () -> {
			for (int i = 0; i < passages.size(); i++) {
				PolicyPassage entry = passages.get(i);
				Term id = PassageDocument.id(entry.policy(), entry.passage().order());
				writable().writer().updateDocument(id, PassageDocument.embedded(entry, VectorBytes.of(vectors.get(i))));
			}
			return true;
		});
	}

	@Override
	public void show() {
		attempt("showing", () -> {
			writable().searchers().maybeRefreshBlocking();
			return true;
		});
	}

	@Override
	public void commit() {
		attempt("committing", () -> {
			writable().commit(this.model, this.graph, this.revision);
			return true;
		});
	}

	@Override
	public Coverage coverage() {
		return attempt("counting", () -> search((searcher) -> {
			long all = searcher.getIndexReader().numDocs();
			long leading = searcher.count(new TermQuery(PassageDocument.rank()));
			long leadingWaiting = searcher.count(new TermQuery(PassageDocument.waiting(true)));
			long furtherWaiting = searcher.count(new TermQuery(PassageDocument.waiting(false)));
			return new Coverage(all, all - leadingWaiting - furtherWaiting, leading, leading - leadingWaiting);
		}));
	}

	@Override
	public List<Near> nearest(float[] vector, int atMost, @Nullable Set<NodeId> among) {
		Query filter = (among != null) ? new TermInSetQuery(PassageDocument.POLICY,
				among.stream().map((policy) -> new BytesRef(policy.value())).toList()) : null;
		Query query = new KnnByteVectorQuery(PassageDocument.VECTOR, VectorBytes.of(vector), atMost, filter);
		return attempt("searching", () -> search((searcher) -> {
			ScoreDoc[] hits = searcher.search(query, atMost).scoreDocs;
			return new NearReader(searcher.getIndexReader()).read(Arrays.asList(hits));
		}));
	}

	@Override
	public Optional<Passage> find(NodeId policy, int order) {
		return attempt("reading a passage", () -> search((searcher) -> {
			ScoreDoc[] hits = searcher.search(new TermQuery(PassageDocument.id(policy, order)), 1).scoreDocs;
			return (hits.length == 0) ? Optional.empty()
					: Optional.of(PassageDocument.read(searcher.storedFields().document(hits[0].doc)).passage());
		}));
	}

	@Override
	public void close() {
		attempt("closing", () -> {
			this.index.close();
			return true;
		});
	}

	/**
	 * After an error of the disk Lucene closes its writer for good; what the last commit
	 * has is then gone on with.
	 */
	private PassageIndex writable() throws IOException {
		PassageIndex open = this.index;
		if (open.writer().isOpen()) {
			return open;
		}
		open.close();
		open = PassageIndex.open(this.folder, this.model);
		this.index = open;
		this.graph = open.committedGraph();
		this.revision = open.committedRevision();
		throw new IOException("The vectors were opened again at revision " + this.revision);
	}

	private <T> T search(Search<T> work) throws IOException {
		PassageIndex open = this.index;
		IndexSearcher searcher = open.searchers().acquire();
		try {
			return work.with(searcher);
		}
		finally {
			open.searchers().release(searcher);
		}
	}

	private static <T> T attempt(String doing, Work<T> work) {
		try {
			return work.run();
		}
		catch (IOException | AlreadyClosedException ex) {
			throw new SearchException.Unavailable("vectors, " + doing, ex);
		}
	}

	/** Work on a searcher, which must not be kept. */
	private interface Search<T> {

		T with(IndexSearcher searcher) throws IOException;

	}

	private interface Work<T> {

		T run() throws IOException;

	}

}
