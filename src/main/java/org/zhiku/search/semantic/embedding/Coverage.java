package org.zhiku.search.semantic.embedding;

/**
 * How far the passages have vectors.
 *
 * @param passages all of them
 * @param embedded those with a vector
 * @param leading titles and first passages of all policies
 * @param leadingEmbedded those with a vector
 */
public record Coverage(long passages, long embedded, long leading, long leadingEmbedded) {

	static final Coverage NOTHING = new Coverage(0, 0, 0, 0);

	/** A few new policies are no reason to search all others by words alone. */
	private static final double ENOUGH = 0.95;

	/** Whether searching by meaning misses hardly any policy. */
	boolean isReady() {
		return this.leading > 0 && this.leadingEmbedded >= this.leading * ENOUGH;
	}

	boolean isComplete() {
		return this.embedded == this.passages;
	}

}
