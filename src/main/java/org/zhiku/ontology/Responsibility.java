package org.zhiku.ontology;

/**
 * A department answers for a task. 责任
 *
 * @param taskStart start of the numbered item that the note belongs to; usually a task's,
 * else the nearest enclosing item's
 * @param department the body by its context
 * @param role what it has to do
 * @param order place within the note, from 0
 * @param evidence the name as written; a line break inside a name stays in the quote
 */
public record Responsibility(int taskStart, DepartmentRef department, ResponsibilityRole role, int order,
		Evidence evidence) {
}
