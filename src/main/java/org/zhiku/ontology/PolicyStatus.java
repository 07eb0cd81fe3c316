package org.zhiku.ontology;

/** Whether a policy applies on a day. 效力状态 */
public enum PolicyStatus {

	/** 尚未施行 */
	NOT_YET_EFFECTIVE,
	/** 现行有效 */
	IN_FORCE,
	/** 已失效 */
	EXPIRED,
	/** 已废止 */
	REPEALED,
	/** The text and the graph do not say. 不明 */
	UNKNOWN

}
