package org.zhiku.extraction.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ResponsibilityRole;

/**
 * Reads one note from left to right: names wait until a verb after them, or the label
 * before them, gives them their role.
 */
final class NoteParser {

	private static final String SEPARATORS = "、，,；;。：:";

	/** Labels without a separator before them: 牵头单位：市教育局责任单位：各区政府. */
	private static final Pattern GLUED_LABEL = Pattern
		.compile("(?:牵头|责任|配合|主办|协办|负责|参与)(?:单位|部门|处室)$|(?:完成|时间|整改|时限|进度|办理|落实)(?:时限|要求|时间|时间节点|期限)$");

	private static final Pattern CONVENTION = Pattern.compile(".*(?:第一|第1|首位|逗号前|分号前).*牵头.*|[^（(]*下同.*");

	private static final Pattern LATER = Pattern.compile("(?:以下|以上|上述|下述).*");

	private static final Pattern JOINT = Pattern.compile("以及|及|与|会同");

	private static final Pattern TIME = Pattern.compile("(?:持续|长期|常态|\\d{4}年|年底|全年|分阶段|逐年|每年|适时).*");

	private static final Pattern LEADING = Pattern.compile("(?:并?由|会同|并会同|联合|其他|其中|同时)(?=.{2})");

	private final Span span;

	private final Squeezed squeezed;

	private final String note;

	private final List<Duty> duties = new ArrayList<>();

	private final List<Part> pending = new ArrayList<>();

	private @Nullable ResponsibilityRole label;

	private boolean labelled;

	private boolean foreign;

	private boolean aside;

	NoteParser(String text, Span span, LeadConvention convention) {
		this.span = span;
		this.squeezed = Squeezed.of(text, span.start(), span.end());
		this.note = this.squeezed.text();
		this.label = convention.givesRoles(span.end()) ? ResponsibilityRole.RESPONSIBLE : span.role();
		this.labelled = span.role() != null;
	}

	/**
	 * The bodies in order, with the roles that the note itself gives; none if the passage
	 * is no note.
	 */
	List<Duty> duties() {
		for (Part part : merged(parts())) {
			read(part);
		}
		endOfList();
		return this.foreign ? List.of() : this.duties;
	}

	private void read(Part part) {
		String words = part.in(this.note);
		this.aside |= isAside(words);
		if (this.aside) {
			this.aside = part.closedBy() != '。' && part.closedBy() != '；' && part.closedBy() != ';';
			return;
		}
		if (part.closedBy() == '：' || part.closedBy() == ':') {
			readLabel(part, words);
			return;
		}
		if (TIME.matcher(words).matches()) {
			return;
		}
		int verb = Verbs.start(words);
		if (verb >= 0) {
			addNames(part.to(part.start() + verb, '、'));
			ResponsibilityRole role = Verbs.role(words.substring(verb));
			if (role != null) {
				assign(role, "verb-");
			}
		}
		else {
			addNames(part);
		}
	}

	/** A remark on other notes, up to the end of its sentence. */
	private static boolean isAside(String words) {
		return CONVENTION.matcher(words).matches() || LATER.matcher(words).matches() && !words.contains("均为");
	}

	private void readLabel(Part part, String words) {
		Matcher glued = GLUED_LABEL.matcher(words);
		String name = words;
		if (glued.find() && glued.start() > 0 && this.labelled) {
			addNames(part.to(part.start() + glued.start(), '；'));
			name = glued.group();
		}
		endOfList();
		this.label = Verbs.labelRole(name);
		this.labelled = this.label != null || this.labelled;
	}

	private void addNames(Part part) {
		Matcher leading = LEADING.matcher(this.note).region(part.start(), part.end());
		Part rest = leading.lookingAt() ? part.from(leading.end()) : part;
		this.pending.addAll(NameDivider.split(this.note, rest));
	}

	/** The label gives the waiting names their role; without one they have none. */
	private void endOfList() {
		if (this.label != null) {
			assign(this.label, "label-");
		}
		this.pending.clear();
	}

	private void assign(ResponsibilityRole role, String kind) {
		for (Part name : this.pending) {
			String words = name.in(this.note);
			if (NameDivider.isBody(words)) {
				add(name, words, role, kind);
			}
			else if (!this.labelled) {
				this.foreign = true;
			}
		}
		this.pending.clear();
	}

	private void add(Part name, String words, ResponsibilityRole role, String kind) {
		int start = this.squeezed.offset(name.start());
		int end = this.squeezed.offset(name.end() - 1) + 1;
		String rule = this.span.form().rulePrefix() + kind + Verbs.word(role);
		this.duties.add(new Duty(words, start, end, role, rule));
	}

	/** Offset of the first comma; of the first character if there is none. */
	int firstComma() {
		return parts().stream()
			.filter((part) -> "，,；;".indexOf(part.closedBy()) >= 0)
			.findFirst()
			.map((part) -> this.squeezed.offset(part.end()))
			.orElse(this.span.start());
	}

	private List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		int from = 0;
		int depth = 0;
		for (int i = 0; i < this.note.length(); i++) {
			char c = this.note.charAt(i);
			if ("（(〔〈<“".indexOf(c) >= 0) {
				depth++;
			}
			else if ("）)〕〉>”".indexOf(c) >= 0) {
				depth = Math.max(0, depth - 1);
			}
			else if (depth == 0 && SEPARATORS.indexOf(c) >= 0) {
				parts.add(new Part(from, i, c));
				from = i + 1;
			}
		}
		parts.add(new Part(from, this.note.length(), '\0'));
		parts.removeIf((part) -> part.start() == part.end());
		return parts;
	}

	/** Joins what shares a noun: 各市、州、县人民政府 is one name. */
	private List<Part> merged(List<Part> parts) {
		List<Part> merged = new ArrayList<>();
		for (Part part : parts) {
			int first = firstShared(merged, names(part));
			int start = (first < merged.size()) ? merged.get(first).start() : part.start();
			merged.subList(first, merged.size()).clear();
			merged.add(new Part(start, part.end(), part.closedBy()));
		}
		return merged;
	}

	/** Index of the first of the last parts that share the noun of the next one. */
	private int firstShared(List<Part> merged, String next) {
		int first = merged.size();
		if (first == 0 || merged.getLast().closedBy() != '、') {
			return first;
		}
		String before = merged.getLast().in(this.note);
		if (NameDivider.sharesNoun(before, next) || NameDivider.isBareNoun(next) && NameDivider.isBody(before)) {
			return first - 1;
		}
		if (NameDivider.endsPlaces(before, next)) {
			while (first > 0 && merged.get(first - 1).closedBy() == '、'
					&& NameDivider.isPlace(merged.get(first - 1).in(this.note))) {
				first--;
			}
		}
		return first;
	}

	private String names(Part part) {
		String words = part.in(this.note);
		int verb = Verbs.start(words);
		String names = (verb >= 0) ? words.substring(0, verb) : words;
		Matcher joint = JOINT.matcher(names);
		return joint.find() ? names.substring(0, joint.start()) : names;
	}

}
