package org.zhiku.search.semantic.embedding;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.zhiku.ontology.NodeId;

import static org.assertj.core.api.Assertions.assertThat;

/** How whatever keeps passages must keep them. */
public abstract class PassageStoreContract {

	private static final NodeId A = new NodeId("pol_a");

	private static final NodeId B = new NodeId("pol_b");

	private PassageStore store;

	/** Opens the same store each time, for vectors of a model. */
	protected abstract PassageStore open(String model);

	@BeforeEach
	void open() {
		this.store = open("one");
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void theMostImportantWaitFirst() {
		this.store.replace(A, passages("甲", "甲一", "甲二", "甲三"));
		this.store.replace(B, passages("乙", "乙一"));
		this.store.show();
		assertThat(texts(this.store.waiting(3))).containsExactlyInAnyOrder("甲", "乙", "甲一");
		assertThat(texts(this.store.waiting(10))).hasSize(5).doesNotContain("甲三");
		this.store.embed(this.store.waiting(10), vectors(5));
		this.store.show();
		assertThat(texts(this.store.waiting(10))).containsExactly("甲三");
		assertThat(this.store.coverage()).isEqualTo(new Coverage(6, 5, 5, 5));
	}

	@Test
	void findsTheClosestAndOnlyAmongThoseAllowed() {
		fill();
		assertThat(this.store.nearest(towards(0), 2, null)).extracting(Near::policy).startsWith(A);
		assertThat(this.store.nearest(towards(0), 2, null).getFirst().similarity()).isGreaterThan(0.99);
		assertThat(this.store.nearest(towards(0), 5, Set.of(B))).extracting(Near::policy).containsExactly(B, B);
		assertThat(this.store.nearest(towards(0), 5, Set.of(new NodeId("pol_c")))).isEmpty();
		assertThat(this.store.find(A, 1).orElseThrow().text()).isEqualTo("甲一");
		assertThat(this.store.find(A, 7)).isEmpty();
	}

	@Test
	void aTextThatHasAVectorKeepsItWhereverItComesToStand() {
		fill();
		this.store.replace(A, passages("甲新", "甲", "甲一"));
		this.store.replace(B, List.of());
		this.store.show();
		assertThat(texts(this.store.waiting(10))).containsExactly("甲新");
		assertThat(this.store.nearest(towards(0), 5, null)).extracting(Near::order).containsExactly(1, 2);
	}

	@Test
	void forgetsPoliciesThatWereRemoved() {
		fill();
		this.store.replace(B, List.of());
		this.store.show();
		assertThat(this.store.nearest(towards(1), 5, null)).extracting(Near::policy).containsOnly(A);
		assertThat(this.store.coverage().passages()).isEqualTo(2);
	}

	@Test
	void opensWithWhatWasCommittedAndNothingElse() {
		fill();
		this.store.reached(7);
		this.store.commit();
		this.store.replace(A, List.of());
		this.store.reached(8);
		this.store.show();
		this.store.close();
		this.store = open("one");
		assertThat(this.store.revision()).isEqualTo(7);
		assertThat(this.store.graph()).isEqualTo("graph");
		assertThat(this.store.coverage()).isEqualTo(new Coverage(4, 4, 4, 4));
	}

	@Test
	void vectorsOfAnotherModelAreOfNoUse() {
		fill();
		this.store.reached(7);
		this.store.commit();
		this.store.close();
		this.store = open("other");
		assertThat(this.store.revision()).isZero();
		assertThat(this.store.coverage().passages()).isZero();
	}

	@Test
	void beginsAnewForAnotherGraph() {
		fill();
		this.store.reached(7);
		this.store.clear("new");
		assertThat(this.store.graph()).isEqualTo("new");
		assertThat(this.store.revision()).isZero();
		assertThat(this.store.nearest(towards(0), 5, null)).isEmpty();
	}

	private void fill() {
		this.store.clear("graph");
		this.store.replace(A, passages("甲", "甲一"));
		this.store.replace(B, passages("乙", "乙一"));
		this.store.show();
		List<PolicyPassage> waiting = this.store.waiting(10);
		this.store.embed(waiting, waiting.stream().map((entry) -> towards(entry.policy().equals(A) ? 0 : 1)).toList());
		this.store.show();
	}

	private static List<Passage> passages(String... texts) {
		return IntStream.range(0, texts.length)
			.mapToObj((i) -> new Passage((i == 0) ? "title" : "text", i, 0, texts[i].length(), texts[i]))
			.toList();
	}

	private static List<String> texts(List<PolicyPassage> passages) {
		return passages.stream().map((entry) -> entry.passage().text()).toList();
	}

	private static List<float[]> vectors(int count) {
		return IntStream.range(0, count).mapToObj((i) -> towards(0)).toList();
	}

	private static float[] towards(int topic) {
		float[] vector = { 0.1f, 0.1f, 0.1f };
		vector[topic] = 0.98f;
		return vector;
	}

}
