package org.zhiku.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.corpus.SourceDocument.Given;
import org.zhiku.extraction.gazetteer.DepartmentResolver;
import org.zhiku.extraction.gazetteer.DepartmentResolver.Context;
import org.zhiku.extraction.gazetteer.Resolution;
import org.zhiku.extraction.note.Duty;
import org.zhiku.extraction.note.Note;
import org.zhiku.extraction.note.NoteReader;
import org.zhiku.extraction.outline.Outline;
import org.zhiku.extraction.outline.OutlineItem;
import org.zhiku.extraction.text.DocumentText;
import org.zhiku.extraction.responsibility.ActorStage;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Diagnostic;
import org.zhiku.ontology.DiagnosticCode;
import org.zhiku.ontology.Evidence;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Responsibility;
import org.zhiku.ontology.Section;
import org.zhiku.ontology.Severity;

/** Reads who answers for which item, from the responsibility notes and the sentences. */
final class ResponsibilityStage {

	private static final Pattern PREFIX = Pattern.compile("(自治区|自治州|省|市|州|县|区|盟|旗)(?!场|直|级).+");

	/** 各级工会、工商联; but what follows 各级政府 is named on its own. */
	private static final Pattern EVERY_LEVEL = Pattern.compile("各级(?!人民政府|政府|党委|各部门|有关).+");

	private final NoteReader reader = new NoteReader();

	private final DepartmentResolver resolver;

	private final ActorStage actors;

	ResponsibilityStage(DepartmentResolver resolver) {
		this.resolver = resolver;
		this.actors = new ActorStage(resolver);
	}

	/**
	 * The responsibilities of the notes in the order of the text, then the actors; notes
	 * outside all items and attachments are none.
	 */
	Reading read(DocumentText document, Given given, Outline outline, Metadata metadata) {
		Items items = Items.of(outline);
		List<Section> attachments = outline.attachments();
		Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
		Context context = Context.of(metadata.level(), metadata.region()).withIssuer(issuer(given, metadata));
		for (Note note : this.reader.read(document.text(), items.starts())) {
			OutlineItem item = items.at(note.start());
			int owner = (item != null) ? item.start() : attachmentAt(attachments, note.start());
			if (owner >= 0) {
				addAll(note, owner, document.text(), context, reading);
			}
		}
		List<Responsibility> noted = List.copyOf(reading.responsibilities());
		reading.responsibilities().addAll(this.actors.read(document.text(), outline.tasks(), noted, context));
		return reading.copy();
	}

	/** Where the attachment begins whose table or text holds the note; -1 outside all. */
	private static int attachmentAt(List<Section> attachments, int offset) {
		return attachments.stream()
			.filter((attachment) -> attachment.start() <= offset && offset < attachment.end())
			.mapToInt(Section::start)
			.findFirst()
			.orElse(-1);
	}

	private @Nullable DepartmentRef issuer(Given given, Metadata metadata) {
		if (!metadata.issuers().isEmpty()) {
			return metadata.issuers().getFirst().department();
		}
		String beside = given.issuer();
		return (beside != null && !beside.isBlank()) ? this.resolver.resolveIssuer(beside) : null;
	}

	private void addAll(Note note, int owner, String text, Context context, Reading reading) {
		String carried = null;
		for (int order = 0; order < note.duties().size(); order++) {
			Duty duty = note.duties().get(order);
			Resolution resolution = this.resolver.resolve(duty.name(), context.withCarried(carried));
			carried = prefixOf(duty.name(), carried);
			Evidence evidence = Evidence.in(text, duty.start(), duty.end(), duty.rule());
			reading.responsibilities()
				.add(new Responsibility(owner, department(resolution, evidence, reading), duty.role(), order,
						evidence));
		}
	}

	private static DepartmentRef department(Resolution resolution, Evidence evidence, Reading reading) {
		switch (resolution) {
			case Resolution.Undetermined(DepartmentRef _, String reason) ->
				reading.add(DiagnosticCode.UNRESOLVED_DEPARTMENT, reason, evidence);
			case Resolution.Ambiguous(DepartmentRef body, List<String> candidates) ->
				reading.add(DiagnosticCode.AMBIGUOUS_DEPARTMENT,
						"“" + body.name() + "”可指" + String.join("或", candidates), evidence);
			case Resolution.Resolved _, Resolution.Collective _ -> {
				// Nothing is open.
			}
		}
		return resolution.department();
	}

	/** 省商务厅、文化和旅游厅: the 省 of the first name holds for the second. */
	private static @Nullable String prefixOf(String name, @Nullable String before) {
		if (EVERY_LEVEL.matcher(name).matches()) {
			return DepartmentResolver.EVERY;
		}
		Matcher matcher = PREFIX.matcher(name);
		return matcher.matches() ? matcher.group(1) : before;
	}

	/**
	 * What the stage read.
	 *
	 * @param unresolved the names that the text leaves open
	 */
	record Reading(List<Responsibility> responsibilities, List<Diagnostic> unresolved) {

		void add(DiagnosticCode code, String message, Evidence evidence) {
			this.unresolved.add(new Diagnostic(code, Severity.INFO, message, evidence.start(), evidence.end()));
		}

		Reading copy() {
			return new Reading(List.copyOf(this.responsibilities), List.copyOf(this.unresolved));
		}

	}

	/** The numbered items by offset. */
	private record Items(List<OutlineItem> inOrder, int[] starts) {

		static Items of(Outline outline) {
			List<OutlineItem> items = new ArrayList<>();
			addAll(outline.roots(), items);
			return new Items(items, items.stream().mapToInt(OutlineItem::start).toArray());
		}

		private static void addAll(List<OutlineItem> from, List<OutlineItem> to) {
			for (OutlineItem item : from) {
				to.add(item);
				addAll(item.children(), to);
			}
		}

		/** The innermost item around an offset. */
		@Nullable OutlineItem at(int offset) {
			int found = Arrays.binarySearch(this.starts, offset);
			int index = (found >= 0) ? found : -found - 2;
			while (index >= 0 && this.inOrder.get(index).end() <= offset) {
				index--;
			}
			return (index >= 0) ? this.inOrder.get(index) : null;
		}

	}

}
