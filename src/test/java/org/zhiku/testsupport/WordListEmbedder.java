package org.zhiku.testsupport;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.zhiku.search.semantic.embedding.EmbeddingModel;
import org.zhiku.search.semantic.embedding.TextEmbedder;

/**
 * A model that knows a few topics and the words of each, so that texts of one topic are
 * close without a word in common. It counts what it embeds.
 */
public final class WordListEmbedder implements EmbeddingModel, TextEmbedder {

	private static final List<List<String>> TOPICS = List.of(List.of("养老", "老人", "护理", "高龄"),
			List.of("技能", "培训", "学徒", "手艺"), List.of("税", "减免", "缴费"), List.of("交通", "公路", "开车"));

	private final AtomicInteger passages = new AtomicInteger();

	private final AtomicInteger queries = new AtomicInteger();

	private volatile boolean broken;

	/** From now on it fails, as a model that was loaded can. */
	public void breakDown() {
		this.broken = true;
	}

	/** As it was before. */
	public void recover() {
		this.broken = false;
	}

	/** How many passages were embedded so far. */
	public int embedded() {
		return this.passages.get();
	}

	/** How many queries were embedded so far. */
	public int queried() {
		return this.queries.get();
	}

	@Override
	public String name() {
		return "word list";
	}

	@Override
	public TextEmbedder load() {
		return this;
	}

	@Override
	public List<float[]> passages(List<String> texts) {
		this.passages.addAndGet(texts.size());
		return texts.stream().map(this::vector).toList();
	}

	@Override
	public float[] query(String text) {
		this.queries.incrementAndGet();
		return vector(text);
	}

	private float[] vector(String text) {
		if (this.broken) {
			throw new IllegalStateException("It is broken");
		}
		float[] vector = new float[TOPICS.size() + 1];
		vector[TOPICS.size()] = 0.3f;
		for (int i = 0; i < TOPICS.size(); i++) {
			vector[i] = TOPICS.get(i).stream().filter(text::contains).count();
		}
		double length = 0;
		for (float value : vector) {
			length += value * value;
		}
		for (int i = 0; i < vector.length; i++) {
			vector[i] /= (float) Math.sqrt(length);
		}
		return vector;
	}

	@Override
	public void close() {
		// It holds nothing.
	}

}
