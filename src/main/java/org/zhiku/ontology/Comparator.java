package org.zhiku.ontology;

/** How a target's quantity bounds what is to be reached. 比较方式 */
public enum Comparator {

	/** Neither more nor less is said. 等于 */
	EXACTLY,
	/** 以上、不少于、超过、突破 */
	AT_LEAST,
	/** 以内、不超过 */
	AT_MOST,
	/** 左右、约 */
	ABOUT

}
