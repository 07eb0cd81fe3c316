package org.zhiku.extraction;

import java.util.List;

import org.zhiku.ontology.Section;
import org.zhiku.ontology.Task;

/**
 * The numbered structure of a document.
 *
 * @param roots the outermost items in order
 * @param bodyStart offset where the body begins, after title, number and addressees
 * @param bodyEnd offset where it ends, before signature and date
 * @param sections the items that have parts of their own
 * @param tasks the deepest items that ask for something
 */
record Outline(List<OutlineItem> roots, int bodyStart, int bodyEnd, List<Section> sections, List<Task> tasks) {

	Outline {
		roots = List.copyOf(roots);
		sections = List.copyOf(sections);
		tasks = List.copyOf(tasks);
	}

}
