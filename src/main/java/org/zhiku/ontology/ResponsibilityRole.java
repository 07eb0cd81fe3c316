package org.zhiku.ontology;

/** What a department has to do with a task. 责任角色 */
public enum ResponsibilityRole {

	/** 牵头 */
	LEAD,
	/** 负责、责任单位 */
	RESPONSIBLE,
	/** 按职责分工负责 */
	SHARED,
	/** 配合、参与 */
	SUPPORT,
	/** The subject of the sentence that sets the task. 行为主体 */
	ACTOR

}
