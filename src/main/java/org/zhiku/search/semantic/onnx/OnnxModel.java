package org.zhiku.search.semantic.onnx;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

import ai.onnxruntime.OrtException;

import org.zhiku.search.semantic.embedding.EmbeddingModel;
import org.zhiku.search.semantic.embedding.TextEmbedder;

/** BAAI's bge-small-zh v1.5, in eight bits, from the class path. */
final class OnnxModel implements EmbeddingModel {

	private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";

	private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

	@Override
	public String name() {
		return "bge-small-zh-v1.5-q";
	}

	@Override
	public TextEmbedder load() {
		try (InputStream tokenizer = resource(TOKENIZER); InputStream model = resource(MODEL)) {
			return new OnnxTextEmbedder(WordPieces.read(tokenizer), model.readAllBytes());
		}
		// Without its native library the runtime's classes fail to initialise, by errors.
		catch (IOException | OrtException | LinkageError | RuntimeException ex) {
			throw new UnusableModel("The model " + name() + " cannot be loaded: " + ex, ex);
		}
	}

	private static InputStream resource(String name) throws IOException {
		InputStream found = OnnxModel.class.getResourceAsStream(name);
		if (found == null) {
			throw new FileNotFoundException(name + " is not on the class path");
		}
		return found;
	}

}
