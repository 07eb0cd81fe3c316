package org.zhiku.ontology;

/**
 * One of the bodies that a policy is sent to. 主送机关
 *
 * @param department the body; mostly a collective one, such as 各市州、县市区人民政府
 * @param order its place among the addressees, from 0
 * @param evidence where its name stands
 */
public record Addressee(DepartmentRef department, int order, Evidence evidence) {
}
