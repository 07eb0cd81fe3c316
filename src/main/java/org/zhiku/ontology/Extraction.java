package org.zhiku.ontology;

import java.util.List;

/**
 * All that the pipeline read out of one text, every list in the order of the text. 抽取结果
 */
public record Extraction(Metadata metadata, Validity validity, List<Section> sections, List<Task> tasks,
		List<Responsibility> responsibilities, List<Target> targets, List<InstitutionMention> institutions,
		List<Citation> citations, List<Diagnostic> diagnostics) {

	public Extraction {
		sections = List.copyOf(sections);
		tasks = List.copyOf(tasks);
		responsibilities = List.copyOf(responsibilities);
		targets = List.copyOf(targets);
		institutions = List.copyOf(institutions);
		citations = List.copyOf(citations);
		diagnostics = List.copyOf(diagnostics);
	}

}
