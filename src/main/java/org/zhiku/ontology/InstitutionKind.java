package org.zhiku.ontology;

/** What sort of body an institution is, by its name. 机构类型 */
public enum InstitutionKind {

	/** 学校 */
	SCHOOL,
	/** 医院 */
	HOSPITAL,
	/** 企业 */
	COMPANY,
	/** 科研机构 */
	RESEARCH_INSTITUTE,
	/** 协会、学会、商会、联盟 */
	ASSOCIATION,
	/** 中心、基地、园区 and the like */
	OTHER

}
