package org.zhiku.search.semantic.embedding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.NodeId;

/**
 * Keeps passages and their vectors on disk, and finds those close to a vector. All
 * methods block. One thread writes; any number may ask meanwhile, and see what was last
 * shown. Failures are {@link org.zhiku.search.SearchException.Unavailable}.
 */
public interface PassageStore extends AutoCloseable {

	/** The passages up to this order are leading: they are embedded before all others. */
	int LEADING = 2;

	/** Of which graph the passages are; blank for a new store. */
	String graph();

	/** Up to which revision they are. */
	long revision();

	/** Forgets everything. */
	void clear(String graph);

	/**
	 * Gives a policy these passages and no others. One whose very text has a vector,
	 * there or anywhere, has it at once.
	 */
	void replace(NodeId policy, List<Passage> passages);

	/** The store now has all changes up to this revision. */
	void reached(long revision);

	/** Passages without a vector, the most important first. */
	List<PolicyPassage> waiting(int atMost);

	/** Adds the vectors of passages, in the same order. */
	void embed(List<PolicyPassage> passages, List<float[]> vectors);

	/** Makes visible what was written. */
	void show();

	/** Makes durable what was written, and with it graph and revision. */
	void commit();

	/** Of what is visible. */
	Coverage coverage();

	/**
	 * The closest passages, best first.
	 * @param among of these policies only; of any when null
	 */
	List<Near> nearest(float[] vector, int atMost, @Nullable Set<NodeId> among);

	/** A passage of a policy, unless it is gone. */
	Optional<Passage> find(NodeId policy, int order);

	/** Closes without committing. */
	@Override
	void close();

}
