package org.zhiku.ontology;

/** Whether a task is the matter itself or what secures it. 任务类型 */
public enum TaskKind {

	/** A measure. 重点任务 */
	ACTION,
	/** Leadership, money, supervision, publicity. 保障措施 */
	SAFEGUARD

}
