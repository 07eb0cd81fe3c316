package org.zhiku.search;

import org.zhiku.ontology.NodeKind;

/** What a suggestion names. */
public enum SuggestionKind {

	/** The title of a policy, 标题. */
	TITLE,
	/** The document number of a policy, 发文字号. */
	NUMBER,
	/** A department, 部门. */
	DEPARTMENT,
	/** An institution, 机构. */
	INSTITUTION,
	/** An administrative division, 行政区划. */
	REGION;

	/** By what a name stands for; a policy is suggested by its title. */
	public static SuggestionKind of(NodeKind kind) {
		return switch (kind) {
			case DEPARTMENT -> DEPARTMENT;
			case INSTITUTION -> INSTITUTION;
			case REGION -> REGION;
			case POLICY, SECTION, TASK, TARGET, DIAGNOSTIC, RULING, SAVED_SEARCH -> TITLE;
		};
	}

}
