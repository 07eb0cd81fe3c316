package org.zhiku.ontology;

/** Levels of the administration, from the State down. 行政层级 */
public enum AdministrativeLevel {

	/** 国家级 */
	NATIONAL,
	/** 省级：省、自治区、直辖市 */
	PROVINCIAL,
	/** 地级：地级市、州、盟、地区 */
	CITY,
	/** 县级：县、县级市、市辖区 */
	COUNTY,
	/** 乡级：乡、镇、街道 */
	TOWNSHIP

}
