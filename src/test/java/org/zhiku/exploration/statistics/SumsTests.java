package org.zhiku.exploration.statistics;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.zhiku.exploration.statistics.Sums.Sum;
import org.zhiku.graph.exploration.Tally.Quantities;
import org.zhiku.ontology.TargetBasis;

import static org.assertj.core.api.Assertions.assertThat;

class SumsTests {

	@Test
	void eachIsNeverAddedToTotals() {
		assertThat(Sums.of(List.of(of("所", TargetBasis.EACH, 2, 3), of("所", TargetBasis.TOTAL, 5, 40))))
			.containsExactly(new Sum("所", TargetBasis.TOTAL, 5, 40), new Sum("所", TargetBasis.EACH, 2, 3));
	}

	@Test
	void unitsOfOneDimensionAreConverted() {
		assertThat(Sums.of(List.of(of("人", TargetBasis.TOTAL, 1, 500), of("名", TargetBasis.TOTAL, 2, 30),
				of("万人", TargetBasis.TOTAL, 1, 2))))
			.containsExactly(new Sum("人", TargetBasis.TOTAL, 4, 20_530));
	}

	@Test
	void sharesRatesAndNothingAreNoSums() {
		assertThat(Sums.of(List.of(of("%", TargetBasis.TOTAL, 9, 400), of("吨/日", TargetBasis.TOTAL, 2, 300),
				of("", TargetBasis.TOTAL, 1, 7), of("个", TargetBasis.TOTAL, 0, 0))))
			.isEmpty();
	}

	private static Quantities of(String unit, TargetBasis basis, long count, double sum) {
		return new Quantities(unit, basis, count, sum);
	}

}
