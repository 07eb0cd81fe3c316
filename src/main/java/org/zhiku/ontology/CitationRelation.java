package org.zhiku.ontology;

/** How a policy relates to another that it names. 引用关系 */
public enum CitationRelation {

	CITES(Relation.CITES), BASED_ON(Relation.BASED_ON), IMPLEMENTS(Relation.IMPLEMENTS), FORWARDS(Relation.FORWARDS),
	AMENDS(Relation.AMENDS), REPEALS(Relation.REPEALS);

	private final Relation relation;

	CitationRelation(Relation relation) {
		this.relation = relation;
	}

	/** The relationship of the graph that stands for it. */
	public Relation relation() {
		return this.relation;
	}

}
