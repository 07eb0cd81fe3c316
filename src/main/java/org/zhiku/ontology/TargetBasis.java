package org.zhiku.ontology;

/** What a target's quantity counts. 计量口径 */
public enum TargetBasis {

	/** The whole. 总量 */
	TOTAL,
	/** For each of several places, bodies or persons: 每县1所. 单位量 */
	EACH

}
