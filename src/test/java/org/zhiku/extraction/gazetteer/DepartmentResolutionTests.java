package org.zhiku.extraction.gazetteer;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zhiku.extraction.gazetteer.LabelledForms.Label;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many of the labelled forms of real documents resolve to the body that a reader
 * names.
 */
class DepartmentResolutionTests {

	private final DepartmentResolver resolver = new DepartmentResolver(Gazetteer.load());

	@ParameterizedTest
	@CsvSource({ "resolution-dev.tsv, 150", "resolution-kept-aside.tsv, 60" })
	void resolvesFormsOfRealDocuments(String file, int least) {
		List<Label> labels = LabelledForms.read(file);
		List<String> misses = LabelledForms.misses(labels, this.resolver);
		double accuracy = 1 - misses.size() / (double) labels.size();
		assertThat(labels).hasSizeGreaterThanOrEqualTo(least);
		assertThat(accuracy).as("%.4f of %d, missed:%n%s", accuracy, labels.size(), String.join("\n", misses))
			.isGreaterThanOrEqualTo(0.97);
	}

}
