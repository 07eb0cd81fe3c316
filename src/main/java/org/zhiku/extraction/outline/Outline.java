package org.zhiku.extraction.outline;

import java.util.List;

import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.Section;
import org.zhiku.ontology.Task;

/**
 * The numbered structure of a document.
 *
 * @param roots the outermost items in order; an item whose own parent is lost stands
 * where that parent would stand
 * @param bodyStart offset where the body begins, after title, number and addressees
 * @param bodyEnd offset where it ends, before signature and date
 * @param sections the attachments, and the items that are no tasks
 * @param tasks the deepest items that ask for something
 * @param faults what is wrong with the numbering
 */
public record Outline(List<OutlineItem> roots, int bodyStart, int bodyEnd, List<Section> sections, List<Task> tasks,
		List<Diagnostic> faults) {

	public Outline {
		roots = List.copyOf(roots);
		sections = List.copyOf(sections);
		tasks = List.copyOf(tasks);
		faults = List.copyOf(faults);
	}

	/** The sections that are attachments, in order. */
	public List<Section> attachments() {
		return this.sections.stream().filter((section) -> section.label().startsWith("附")).toList();
	}

	/** An outline whose numbering has no faults. */
	Outline(List<OutlineItem> roots, int bodyStart, int bodyEnd, List<Section> sections, List<Task> tasks) {
		this(roots, bodyStart, bodyEnd, sections, tasks, List.of());
	}

}
