package org.zhiku.search.semantic.embedding;

import java.util.List;

/**
 * Turns texts into vectors of length 1 whose directions say what is meant: the closer two
 * are, the more alike the meaning. All methods block, and are safe for many threads.
 */
public interface TextEmbedder extends AutoCloseable {

	/** The vectors of passages in their order. */
	List<float[]> passages(List<String> texts);

	/** The vector to find passages by. */
	float[] query(String text);

	/** Frees what the model holds; nothing may be asked of it afterwards. */
	@Override
	void close();

}
