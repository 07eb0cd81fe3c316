package org.zhiku.ontology;

/**
 * The relationships of the graph, declared once: the writer, the query compiler and the
 * schema take their types and directions from here.
 */
public enum Relation {

	/**
	 * Who issued a policy; {@code order} from 0, {@code lead}, {@code writtenAs}. 发文机关
	 */
	ISSUED_BY(NodeKind.POLICY, NodeKind.DEPARTMENT),

	/** Whom a policy is sent to; {@code order} from 0, evidence. 主送机关 */
	ADDRESSED_TO(NodeKind.POLICY, NodeKind.DEPARTMENT),

	/** A headed part. 章节 */
	HAS_SECTION(NodeKind.POLICY, NodeKind.SECTION),

	/** A task that the policy sets. 任务 */
	HAS_TASK(NodeKind.POLICY, NodeKind.TASK),

	/** A target anywhere in the policy, within a task or not. 指标 */
	SETS_TARGET(NodeKind.POLICY, NodeKind.TARGET),

	/** A target within a task. 任务指标 */
	HAS_TARGET(NodeKind.TASK, NodeKind.TARGET),

	/** Who answers for a task; {@code role}, {@code order}, evidence. 责任 */
	RESPONSIBLE(NodeKind.TASK, NodeKind.DEPARTMENT),

	/** Who answers for all of a section, where a note ends no single task. 章节责任 */
	SECTION_RESPONSIBLE(NodeKind.SECTION, NodeKind.DEPARTMENT),

	/** An institution that a task names; evidence. 涉及 */
	INVOLVES(NodeKind.TASK, NodeKind.INSTITUTION),

	/** An institution that the policy names anywhere; evidence. 提及 */
	MENTIONS(NodeKind.POLICY, NodeKind.INSTITUTION),

	/** A mention without a closer relation. 引用 */
	CITES(NodeKind.POLICY, NodeKind.POLICY),

	/** The legal or political basis. 依据 */
	BASED_ON(NodeKind.POLICY, NodeKind.POLICY),

	/** What the policy carries out. 贯彻落实 */
	IMPLEMENTS(NodeKind.POLICY, NodeKind.POLICY),

	/** What the policy passes on. 转发 */
	FORWARDS(NodeKind.POLICY, NodeKind.POLICY),

	/** What the policy changes. 修改 */
	AMENDS(NodeKind.POLICY, NodeKind.POLICY),

	/** What the policy ends. 废止 */
	REPEALS(NodeKind.POLICY, NodeKind.POLICY),

	/** What Zhiku noticed about the document. 质量提示 */
	HAS_DIAGNOSTIC(NodeKind.POLICY, NodeKind.DIAGNOSTIC),

	/** The region that a department belongs to. 所属地区 */
	IN_REGION(NodeKind.DEPARTMENT, NodeKind.REGION),

	/** The next larger region. 隶属 */
	PART_OF(NodeKind.REGION, NodeKind.REGION),

	/** The body that took over after a renaming or a reform. 承继 */
	SUCCEEDED_BY(NodeKind.DEPARTMENT, NodeKind.DEPARTMENT),

	/** The department that a ruling says is meant. 认定部门 */
	MEANS_DEPARTMENT(NodeKind.RULING, NodeKind.DEPARTMENT),

	/** The institution that a ruling says is meant. 认定机构 */
	MEANS_INSTITUTION(NodeKind.RULING, NodeKind.INSTITUTION),

	/**
	 * A new match of a saved search; {@code revision} of the policy, {@code at}. 新命中
	 */
	FOUND(NodeKind.SAVED_SEARCH, NodeKind.POLICY);

	private final NodeKind from;

	private final NodeKind to;

	Relation(NodeKind from, NodeKind to) {
		this.from = from;
		this.to = to;
	}

	public NodeKind from() {
		return this.from;
	}

	public NodeKind to() {
		return this.to;
	}

	/** Whether it joins the same two nodes at most once: a whole and a part of it. */
	public boolean isOnce() {
		return switch (this) {
			case HAS_SECTION, HAS_TASK, SETS_TARGET, HAS_TARGET, HAS_DIAGNOSTIC, IN_REGION, PART_OF -> true;
			case ISSUED_BY, ADDRESSED_TO, RESPONSIBLE, SECTION_RESPONSIBLE, INVOLVES, MENTIONS, CITES, BASED_ON,
					IMPLEMENTS, FORWARDS, AMENDS, REPEALS, SUCCEEDED_BY, MEANS_DEPARTMENT, MEANS_INSTITUTION, FOUND ->
				false;
		};
	}

}
