package org.zhiku.search.semantic.onnx;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import org.zhiku.search.semantic.embedding.TextEmbedder;
import org.zhiku.search.text.FoldedText;

/**
 * A BERT model in this process. A run takes its caller's thread and no other, so that the
 * caller decides how much of the machine it may take.
 */
final class OnnxTextEmbedder implements TextEmbedder {

	/** Longer passages are cut off; what is cut for us is shorter. */
	private static final int MAX_TOKENS = 256;

	/** Texts of unequal length cost padding, so those of like length go together. */
	private static final int BATCH = 8;

	private final WordPieces pieces;

	private final OrtEnvironment environment;

	private final OrtSession session;

	OnnxTextEmbedder(WordPieces pieces, byte[] model) throws OrtException {
		this.pieces = pieces;
		this.environment = OrtEnvironment.getEnvironment();
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			options.setIntraOpNumThreads(1);
			options.setInterOpNumThreads(1);
			// Its arena never gives memory back.
			options.setCPUArenaAllocator(false);
			this.session = this.environment.createSession(model, options);
		}
	}

	@Override
	public List<float[]> passages(List<String> texts) {
		List<long[]> tokens = texts.stream().map(this::tokens).toList();
		List<Integer> byLength = IntStream.range(0, texts.size())
			.boxed()
			.sorted(Comparator.comparingInt((i) -> tokens.get(i).length))
			.toList();
		float[][] vectors = new float[texts.size()][];
		for (int from = 0; from < texts.size(); from += BATCH) {
			List<Integer> batch = byLength.subList(from, Math.min(texts.size(), from + BATCH));
			float[][] found = run(batch.stream().map(tokens::get).toList());
			for (int i = 0; i < found.length; i++) {
				vectors[batch.get(i)] = found[i];
			}
		}
		return List.of(vectors);
	}

	/**
	 * Without the instruction that the model's authors advise for short queries: on
	 * judged queries it gains nothing, and it makes them three times as long.
	 */
	@Override
	public float[] query(String text) {
		return run(List.of(tokens(text)))[0];
	}

	@Override
	public void close() {
		try {
			this.session.close();
		}
		catch (OrtException ex) {
			throw new IllegalStateException("The model cannot be closed", ex);
		}
	}

	private long[] tokens(String text) {
		return this.pieces.cut(FoldedText.fold(text), MAX_TOKENS);
	}

	private float[][] run(List<long[]> batch) {
		int width = batch.stream().mapToInt((tokens) -> tokens.length).max().orElse(0);
		long[] ids = new long[batch.size() * width];
		long[] mask = new long[ids.length];
		for (int i = 0; i < batch.size(); i++) {
			long[] tokens = batch.get(i);
			System.arraycopy(tokens, 0, ids, i * width, tokens.length);
			Arrays.fill(mask, i * width, i * width + tokens.length, 1);
		}
		long[] shape = { batch.size(), width };
		try (OnnxTensor idTensor = OnnxTensor.createTensor(this.environment, LongBuffer.wrap(ids), shape);
				OnnxTensor maskTensor = OnnxTensor.createTensor(this.environment, LongBuffer.wrap(mask), shape);
				OnnxTensor typeTensor = OnnxTensor.createTensor(this.environment, LongBuffer.allocate(ids.length),
						shape);
				OrtSession.Result result = this.session
					.run(Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
			float[][][] states = (float[][][]) result.get(0).getValue();
			return Arrays.stream(states).map((state) -> unit(state[0])).toArray(float[][]::new);
		}
		catch (OrtException ex) {
			throw new IllegalStateException("The model failed: " + ex.getMessage(), ex);
		}
	}

	/** The model's first state stands for the whole text. */
	private static float[] unit(float[] vector) {
		double square = 0;
		for (float value : vector) {
			square += value * value;
		}
		float length = (float) Math.sqrt(square);
		float[] unit = new float[vector.length];
		for (int i = 0; i < vector.length; i++) {
			unit[i] = vector[i] / length;
		}
		return unit;
	}

}
