package org.zhiku.extraction.note;

import org.zhiku.ontology.ResponsibilityRole;

/**
 * A body that a note names, with its role.
 *
 * @param name as written, without white space
 * @param start offset of its first character in the text
 * @param end offset after its last character; a line break may stand between
 * @param role what it has to do
 * @param rule name of the rule that gave the role
 */
public record Duty(String name, int start, int end, ResponsibilityRole role, String rule) {

	Duty with(ResponsibilityRole newRole, String newRule) {
		return new Duty(this.name, this.start, this.end, newRole, newRule);
	}

}
