package org.zhiku.search.semantic.embedding;

/** A model that is there but not loaded yet. */
public interface EmbeddingModel {

	/** Names the model and how it is used; vectors of another name are of no use. */
	String name();

	/**
	 * Loads it, which may take seconds.
	 * @throws UnusableModel where it cannot run, on a machine without its libraries say
	 */
	TextEmbedder load();

	/** The model cannot be used on this machine. */
	final class UnusableModel extends RuntimeException {

		private static final long serialVersionUID = 1L;

		public UnusableModel(String message, Throwable cause) {
			super(message, cause);
		}

	}

}
