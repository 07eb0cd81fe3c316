package org.zhiku.search.semantic;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.Affinity;
import org.zhiku.search.WordFit;
import org.zhiku.search.semantic.embedding.Near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FusionTests {

	private static final NodeId A = new NodeId("pol_a");

	private static final NodeId B = new NodeId("pol_b");

	private static final NodeId C = new NodeId("pol_c");

	/** What the closest policy gains, in parts of the best score of words. */
	@ParameterizedTest
	@CsvSource({ "0, 4", "0.1, 2.448", "0.25, 1.353", "0.5, 0.538", "0.75, 0.143", "0.9, 0.111" })
	void theBetterWordsAreAnsweredTheLessMeaningCounts(double share, double gained) {
		Affinity meaning = Fusion.hybrid(new WordFit(20, share), List.of(new Near(A, 1, 0.8)));
		assertThat(meaning.added().get(A) / 20).isCloseTo(gained, within(0.001));
		assertThat(meaning.alone()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "0, false", "0.5, false", "0.8, false", "0.9, true", "1, true" })
	void wordsAreSureWhereNearlyAllAreThere(double share, boolean sure) {
		assertThat(Fusion.isSure(new WordFit(20, share))).isEqualTo(sure);
	}

	@Test
	void similaritiesCountByTheirPlaceBetweenTheLeastAndTheBest() {
		Affinity meaning = Fusion.alone(List.of(new Near(A, 1, 0.8), new Near(B, 1, 0.74), new Near(C, 1, 0.65)));
		assertThat(meaning.added()).containsOnlyKeys(A, B);
		assertThat(meaning.added().get(A)).isCloseTo(1, within(0.001));
		assertThat(meaning.added().get(B)).isCloseTo(0.6, within(0.001));
		assertThat(meaning.alone()).isTrue();
	}

	@Test
	void ofEachPolicyTheBestPassageCounts() {
		Affinity meaning = Fusion.alone(List.of(new Near(A, 2, 0.8), new Near(B, 0, 0.79), new Near(A, 1, 0.7)));
		assertThat(meaning.added().get(A)).isCloseTo(1, within(0.001));
	}

	@Test
	void whatIsSaidByTheWayCountsLess() {
		Affinity meaning = Fusion.alone(List.of(new Near(A, 9, 0.85), new Near(B, 2, 0.8), new Near(A, 0, 0.7)));
		assertThat(meaning.added().get(B)).isGreaterThan(meaning.added().get(A));
	}

	@Test
	void whatIsFarIsNoHitEvenIfNothingIsCloser() {
		assertThat(Fusion.alone(List.of(new Near(A, 1, 0.44))).added()).isEmpty();
		assertThat(Fusion.alone(List.of(new Near(A, 1, 0.46))).added().get(A)).isLessThan(0.2);
		assertThat(Fusion.alone(List.of()).added()).isEmpty();
	}

	@Test
	void withoutWordsMeaningDecides() {
		Affinity meaning = Fusion.hybrid(WordFit.NONE, List.of(new Near(A, 1, 0.8), new Near(B, 1, 0.75)));
		assertThat(meaning.added().get(A)).isGreaterThan(meaning.added().get(B)).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "？！……", "\u0000", "\ud800", "\"\"" })
	void marksMeanNothing(String text) {
		assertThat(Fusion.meansSomething(text)).isFalse();
		assertThat(Fusion.meansSomething(text + "养老")).isTrue();
	}

}
