package org.zhiku.search;

import org.zhiku.ontology.NodeKind;

/** What can be a hit. */
public enum SearchType {

	/** A policy document. 政策文件 */
	POLICY(NodeKind.POLICY),
	/** What a policy asks somebody to do. 任务 */
	TASK(NodeKind.TASK),
	/** A number to be reached. 指标 */
	TARGET(NodeKind.TARGET),
	/** A school, company or other named body. 机构 */
	INSTITUTION(NodeKind.INSTITUTION),
	/** A state organ. 部门 */
	DEPARTMENT(NodeKind.DEPARTMENT);

	private final NodeKind kind;

	SearchType(NodeKind kind) {
		this.kind = kind;
	}

	/** The kind of node that hits of this type are. */
	public NodeKind kind() {
		return this.kind;
	}

	/** Of which type a node is as a hit. */
	public static SearchType of(NodeKind kind) {
		for (SearchType type : values()) {
			if (type.kind == kind) {
				return type;
			}
		}
		throw new IllegalArgumentException(kind + " is never a hit");
	}

}
