package org.zhiku.ontology;

/**
 * The kinds of node of the graph. The label is the same word in Cypher and in GraphQL;
 * the prefix starts every {@link NodeId} of that kind, so that an id alone says what it
 * names.
 */
public enum NodeKind {

	/** A policy document, 政策文件. */
	POLICY("Policy", "pol"),

	/** A headed part of a policy, 章节. */
	SECTION("Section", "sec"),

	/** What a policy asks somebody to do, 任务. */
	TASK("Task", "tsk"),

	/** A number to be reached, 指标. */
	TARGET("Target", "tgt"),

	/** A state organ that issues policies or answers for tasks, 部门. */
	DEPARTMENT("Department", "dep"),

	/** A school, company or other named body that is no state organ, 机构. */
	INSTITUTION("Institution", "ins"),

	/** An administrative division, 行政区划. */
	REGION("Region", "reg"),

	/** What Zhiku noticed about the quality of a document, 质量提示. */
	DIAGNOSTIC("Diagnostic", "dia"),

	/** What an operator ruled on which body a name stands for, 机构认定. */
	RULING("Ruling", "rul"),

	/** A search that is kept and tells of new matches, 订阅检索. */
	SAVED_SEARCH("SavedSearch", "sav");

	private final String label;

	private final String prefix;

	NodeKind(String label, String prefix) {
		this.label = label;
		this.prefix = prefix;
	}

	public String label() {
		return this.label;
	}

	public String prefix() {
		return this.prefix;
	}

}
