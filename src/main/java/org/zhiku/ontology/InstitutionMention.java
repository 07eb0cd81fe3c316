package org.zhiku.ontology;

import org.jspecify.annotations.Nullable;

/**
 * A named body that is no state organ. 机构
 *
 * @param taskStart start of the task that names it; null outside tasks
 * @param name its full name
 * @param kind what sort of body
 * @param evidence where the name stands
 */
public record InstitutionMention(@Nullable Integer taskStart, String name, InstitutionKind kind, Evidence evidence) {
}
