package org.zhiku.search.lucene.store;

import java.util.List;

import org.zhiku.ontology.NodeId;

/**
 * A term of the field of names: the id and name of a body or region and, where it is
 * written otherwise, that form; so that the forms of a name follow it in the index.
 *
 * @param form the name itself where the term counts the policies that name it
 */
public record NameTerm(NodeId id, String name, String form) {

	private static final String BETWEEN = "\t";

	/** Of the name itself. */
	public static NameTerm of(NodeId id, String name) {
		return new NameTerm(id, name, name);
	}

	/** As {@link #text} gave it. */
	public static NameTerm read(String text) {
		List<String> parts = List.of(text.split(BETWEEN, 3));
		return new NameTerm(new NodeId(parts.getFirst()), parts.get(1), parts.getLast());
	}

	/** Whether it is of the name itself. */
	public boolean isName() {
		return this.form.equals(this.name);
	}

	/** What the index has it by. */
	public String text() {
		String named = this.id + BETWEEN + this.name;
		return isName() ? named : named + BETWEEN + this.form;
	}

}
