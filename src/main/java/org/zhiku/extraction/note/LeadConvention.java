package org.zhiku.extraction.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.zhiku.extraction.text.AnchoredPattern;
import org.zhiku.ontology.ResponsibilityRole;

/**
 * A sentence such as “排在首位的为牵头单位，下同” that gives the bodies of all later notes their roles
 * by their place.
 *
 * @param from offset from which it holds
 * @param leads which bodies lead
 * @param othersSupport whether the others only support
 */
record LeadConvention(int from, Leads leads, boolean othersSupport) {

	static final LeadConvention NONE = new LeadConvention(Integer.MAX_VALUE, Leads.NOBODY, false);

	private static final AnchoredPattern FORM = AnchoredPattern.of("第首逗分",
			"(?:(第一|第1|首位|首个)|(逗号前|分号前))(?:[位名个者的]|单位|部门){0,4}[，,]?(?:为|是)(?:牵头|主办|主要负责)(?:单位|部门)?"
					+ "([^）)〕。\\n]{0,20})");

	private static final Pattern SUPPORT = Pattern.compile("配合|协助|参与|协办");

	/** Which bodies of a note lead. */
	enum Leads {

		/** No convention. */
		NOBODY,
		/** The first one. */
		FIRST,
		/** Those before the first comma. */
		BEFORE_COMMA

	}

	static LeadConvention of(String text) {
		MatchResult form = FORM.first(text);
		if (form == null) {
			return NONE;
		}
		Leads leads = (form.group(1) != null) ? Leads.FIRST : Leads.BEFORE_COMMA;
		return new LeadConvention(form.start(), leads, SUPPORT.matcher(form.group(3)).find());
	}

	/**
	 * The roles by place, unless the note itself says who leads.
	 * @param noteEnd offset after the note; one that ends before the convention is spared
	 * @param comma offset of the note's first comma
	 */
	List<Duty> placed(List<Duty> duties, int noteEnd, int comma) {
		if (!governs(noteEnd) || duties.stream().anyMatch((duty) -> duty.role() == ResponsibilityRole.LEAD)) {
			return duties;
		}
		List<Duty> placed = new ArrayList<>();
		for (Duty duty : duties) {
			boolean leads = (this.leads == Leads.FIRST) ? placed.isEmpty() : duty.start() < comma;
			placed.add(leads ? duty.with(ResponsibilityRole.LEAD, "convention.lead") : other(duty));
		}
		return placed;
	}

	private Duty other(Duty duty) {
		if (duty.role() == ResponsibilityRole.SUPPORT) {
			return duty;
		}
		return this.othersSupport ? duty.with(ResponsibilityRole.SUPPORT, "convention.support")
				: duty.with(ResponsibilityRole.SHARED, "convention.shared");
	}

	/** Whether it alone gives roles: after 逗号前为牵头单位 notes need no verb. */
	boolean givesRoles(int noteEnd) {
		return this.leads == Leads.BEFORE_COMMA && governs(noteEnd);
	}

	/** Whether a note that ends here comes under it. */
	private boolean governs(int noteEnd) {
		return this.leads != Leads.NOBODY && noteEnd >= this.from;
	}

}
