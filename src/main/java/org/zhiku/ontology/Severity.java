package org.zhiku.ontology;

/** How much a diagnostic matters to whoever relies on the facts. 严重程度 */
public enum Severity {

	/** Nothing is lost. 提示 */
	INFO,
	/** Facts may be incomplete. 警告 */
	WARNING,
	/** Facts are lost. 错误 */
	ERROR

}
