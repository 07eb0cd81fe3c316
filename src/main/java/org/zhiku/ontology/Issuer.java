package org.zhiku.ontology;

/**
 * One of the bodies that issued a policy. 发文机关
 *
 * @param department the body
 * @param order its place among the issuers, from 0
 * @param evidence where its name stands
 */
public record Issuer(DepartmentRef department, int order, Evidence evidence) {

	/** Whether the policy bears this body's number: the first of a joint issue. 主办机关 */
	public boolean lead() {
		return this.order == 0;
	}

}
