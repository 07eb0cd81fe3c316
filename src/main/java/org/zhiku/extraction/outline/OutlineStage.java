package org.zhiku.extraction.outline;

import java.util.ArrayList;
import java.util.List;

import org.zhiku.extraction.head.LetterHead;
import org.zhiku.extraction.outline.OutlineItem.Scope;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Section;
import org.zhiku.ontology.Task;
import org.zhiku.ontology.TaskKind;

/** Reads the numbering: which items there are, how they nest, which of them are tasks. */
public final class OutlineStage {

	public Outline read(DocumentText document, Metadata metadata) {
		int bodyStart = LetterHead.of(document).bodyStart();
		NumberingFaults faults = new NumberingFaults(document.text());
		List<Draft> drafts = OutlineBuilder.build(document, bodyStart, faults);
		List<OutlineItem> roots = new OutlineTree(document.text(), faults).items(drafts);
		int bodyEnd = roots.isEmpty() ? document.text().length() : Math.max(bodyStart, roots.getLast().end());
		Parts parts = new Parts(document.text());
		parts.addAll(roots, false);
		return new Outline(roots, bodyStart, bodyEnd, parts.sections, parts.tasks, faults.inOrder());
	}

	/** Every item becomes a section or a task. */
	private static final class Parts {

		private final String text;

		private final List<Section> sections = new ArrayList<>();

		private final List<Task> tasks = new ArrayList<>();

		private Parts(String text) {
			this.text = text;
		}

		private void addAll(List<OutlineItem> items, boolean cases) {
			for (OutlineItem item : items) {
				boolean listsCases = TaskRules.listsCases(this.text, item);
				boolean whole = item.children().isEmpty() || listsCases;
				if (whole && !cases && isTask(item)) {
					this.tasks.add(task(item));
				}
				else {
					this.sections.add(section(item));
				}
				addAll(item.children(), cases || listsCases);
			}
		}

		private boolean isTask(OutlineItem item) {
			return item.scope() != Scope.AIMS && item.contentStart() < item.end()
					&& !TaskRules.isFormality(this.text, item);
		}

		private Task task(OutlineItem item) {
			TaskKind kind = (item.scope() == Scope.SAFEGUARDS) ? TaskKind.SAFEGUARD : TaskKind.ACTION;
			return new Task(item.marker(), item.path(), heading(item), kind, this.tasks.size(), item.start(),
					item.end());
		}

		private Section section(OutlineItem item) {
			return new Section(item.marker(), heading(item), item.level(), this.sections.size(), item.start(),
					item.end());
		}

		private String heading(OutlineItem item) {
			return HeadingRules.words(this.text, item.contentStart(), item.headingEnd());
		}

	}

}
