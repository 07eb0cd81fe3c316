package org.zhiku.testsupport;

import java.time.LocalDate;
import java.util.List;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.ResponsibilityRole;

/**
 * Policies that know each other, invented, in which every field of the schema has a value
 * somewhere.
 */
public final class Policies {

	private static final DepartmentRef EDUCATION = PolicyDraft.provincial("湖南省教育厅");

	private static final DepartmentRef FINANCE = PolicyDraft.provincial("湖南省财政厅");

	private static final DepartmentRef CITIES = new DepartmentRef("各市州人民政府", AdministrativeLevel.CITY,
			PolicyDraft.HUNAN, true);

	private static final DepartmentRef CHANGSHA = new DepartmentRef("长沙市教育局", AdministrativeLevel.CITY,
			PolicyDraft.CHANGSHA, false);

	private Policies() {
	}

	/** The older notice, which the newer one ends. */
	public static Policy older() {
		return new PolicyDraft("湘教发〔2030〕3号", "关于实训场所建设的通知").signedOn(LocalDate.of(2030, 1, 10))
			.issuer(EDUCATION)
			.task("建设实训场所")
			.responsible(ResponsibilityRole.LEAD, EDUCATION, "省教育厅")
			.target("5", "个", "实训场所", "2031")
			.build();
	}

	/** A joint notice with a section, notes in two roles, targets and citations. */
	public static Policy newer() {
		return new PolicyDraft("湘教发〔2031〕7号", "关于推进实训基地建设的通知").signedOn(LocalDate.of(2031, 3, 1))
			.issuer(EDUCATION)
			.issuer(FINANCE)
			.addressee(CITIES)
			.cites(CitationRelation.BASED_ON, "国家实训条例", "国发〔2029〕4号")
			.target("80", "%", "培训覆盖率", null)
			.section("重点任务")
			.responsible(ResponsibilityRole.RESPONSIBLE, CITIES, "各市州人民政府")
			.task("建设实训基地")
			.responsible(ResponsibilityRole.LEAD, EDUCATION, "省教育厅")
			.responsible(ResponsibilityRole.SUPPORT, FINANCE, "省财政厅")
			.responsible(ResponsibilityRole.SUPPORT, CHANGSHA, "长沙市教育局")
			.target("10", "个", "实训基地", "2033")
			.institution("湖南第一职业学院")
			.institution("湖南第二职业学院")
			.institution("湖南第一职业学院")
			.task("培训教师")
			.responsible(ResponsibilityRole.LEAD, FINANCE, "省财政厅")
			.responsible(ResponsibilityRole.ACTOR, FINANCE, "省财政厅")
			.target("3000", "人次", "教师", null)
			.cites(CitationRelation.REPEALS, "关于实训场所建设的通知", "湘教发〔2030〕3号")
			.build();
	}

	/** Without number and date, as some copies are. */
	public static Policy undated() {
		return new PolicyDraft(null, "关于交流经验的函").issuer(EDUCATION).says("请各校交流经验。").build();
	}

	public static List<Policy> all() {
		return List.of(older(), newer(), undated());
	}

}
