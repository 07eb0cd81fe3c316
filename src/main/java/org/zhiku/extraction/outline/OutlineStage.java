package org.zhiku.extraction.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

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
		Parts parts = new Parts(document.text(), Attachment.scan(document, bodyStart));
		parts.addAll(roots, false);
		return new Outline(roots, bodyStart, bodyEnd, parts.sections(), parts.tasks, faults.inOrder());
	}

	/**
	 * Every item becomes a section or a task, every attachment a section above its items.
	 */
	private static final class Parts {

		private final String text;

		private final List<Attachment> attachments;

		private final List<Section> sections = new ArrayList<>();

		private final List<Task> tasks = new ArrayList<>();

		private Parts(String text, List<Attachment> attachments) {
			this.text = text;
			this.attachments = attachments;
			for (Attachment attachment : attachments) {
				this.sections.add(new Section(attachment.label(), attachment.heading(), 1, 0, attachment.start(),
						attachment.end()));
			}
		}

		/** In the order of the text. */
		private List<Section> sections() {
			List<Section> sorted = this.sections.stream().sorted(Comparator.comparingInt(Section::start)).toList();
			return IntStream.range(0, sorted.size()).mapToObj((order) -> ordered(sorted.get(order), order)).toList();
		}

		private static Section ordered(Section section, int order) {
			return new Section(section.label(), section.heading(), section.level(), order, section.start(),
					section.end());
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
			Attachment around = around(item);
			List<String> path = new ArrayList<>(item.path());
			if (around != null) {
				path.addFirst(around.label());
			}
			return new Task(item.marker(), path, heading(item), kind, this.tasks.size(), item.start(), item.end());
		}

		private Section section(OutlineItem item) {
			int level = item.level() + ((around(item) != null) ? 1 : 0);
			return new Section(item.marker(), heading(item), level, 0, item.start(), item.end());
		}

		private @Nullable Attachment around(OutlineItem item) {
			int low = 0;
			int high = this.attachments.size() - 1;
			while (low <= high) {
				int middle = (low + high) >>> 1;
				Attachment attachment = this.attachments.get(middle);
				if (attachment.holds(item.start())) {
					return attachment;
				}
				low = (attachment.start() < item.start()) ? middle + 1 : low;
				high = (attachment.start() < item.start()) ? high : middle - 1;
			}
			return null;
		}

		private String heading(OutlineItem item) {
			return HeadingRules.words(this.text, item.contentStart(), item.headingEnd());
		}

	}

}
