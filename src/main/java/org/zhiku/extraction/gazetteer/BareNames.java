package org.zhiku.extraction.gazetteer;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.gazetteer.DepartmentResolver.Context;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Region;

/**
 * Names that no table knows and that say no region: an issuing department's own units, a
 * place's bodies of whatever name, and what is no body at all.
 */
final class BareNames {

	/** 人事处, 事中事后监管办. */
	private static final Pattern UNIT = Pattern
		.compile("\\p{IsHan}{1,20}(?<!办事)(?:处|科|股|司|室|局|办)|办公室|\\p{IsHan}{1,20}[处科股局][（(].*[）)]");

	/** What only a larger body has. */
	private static final Pattern ALWAYS_UNIT = Pattern.compile("办公室|.*(?<!办事)[处科股]|.*(?:司|处室|科室)");

	private static final Pattern DEPARTMENT = Pattern.compile(".*(?:厅|局|部|委员会|检察院|法院|总署|海关|社|联合会|办公室|支行|分行)");

	private static final Pattern GOVERNMENT = Pattern
		.compile(".*人民政府(?:办公[厅室])?|国务院.*|.*(?:领导|工作|协调)小组(?:办公室)?|中共.*委(?:员会)?(?:办公[厅室])?|中共中央.*");

	private static final Pattern ORGAN = Pattern.compile(
			".+(?:局|委|委员会|厅|办|办公室|中心|办事处|管委会|总队|支队|大队|总站|站|所|院|会|队|馆|部|法院|检察院|政府|党工委|指挥部|小组|专班|新区|园区|开发区|高新区|经开区|示范区|风景区|名胜区|度假区|专员|署|联|社|海关)");

	private static final Pattern FIRM = Pattern.compile(".*(?:公司|集团|银行|大学|学院|保险|基金|支行|分行|电网|电力|铁塔|移动|联通|电信|机场|港口)");

	private final Bodies bodies;

	private final FullNames names;

	BareNames(Bodies bodies, FullNames names) {
		this.bodies = bodies;
		this.names = names;
	}

	/**
	 * The body of a name that nothing else tells.
	 * @param as as written, with the remark in brackets that {@code name} lacks
	 */
	Resolution resolve(String as, String name, Context context) {
		if (this.bodies.isLocal(name)) {
			return DepartmentResolver.undetermined(as, context, "“" + as + "”未指明地区");
		}
		if (DepartmentResolver.EVERY.equals(context.carried())) {
			return DepartmentResolver.undetermined(as, context, "“" + as + "”为各级机构，未指明哪一个");
		}
		if (isBodyOfAPlace(name) && context.carried() == null) {
			return DepartmentResolver.undetermined(as, context, "“" + as + "”所在的地方不明");
		}
		if (FIRM.matcher(name).matches()) {
			return new Resolution.Resolved(new DepartmentRef(as, null, null, false));
		}
		Resolution unit = unit(name, context);
		if (unit != null) {
			return unit;
		}
		if (!ORGAN.matcher(name).matches()) {
			return DepartmentResolver.undetermined(as, context, "“" + as + "”不是一个机关的名称");
		}
		if (context.national() || name.endsWith("海关")) {
			return new Resolution.Resolved(new DepartmentRef(as, AdministrativeLevel.NATIONAL, null, false));
		}
		Region region = region(context);
		// Without an issuer it is the issuer's own name that is read, and its number says
		// the province.
		if (context.issuer() != null && context.carried() == null && context.level() == AdministrativeLevel.PROVINCIAL
				&& !(region != null && FullNames.isMunicipality(region))) {
			return DepartmentResolver.undetermined(as, context, "“" + as + "”未指明地区");
		}
		return (region != null) ? new Resolution.Resolved(this.names.of(region, name))
				: DepartmentResolver.undetermined(as, context, "文件未说明发文机关，“" + as + "”无从确定");
	}

	private @Nullable Resolution unit(String name, Context context) {
		DepartmentRef issuer = context.issuer();
		boolean always = ALWAYS_UNIT.matcher(name).matches();
		if (context.carried() != null && !always || !UNIT.matcher(name).matches() || isBodyOfAPlace(name)) {
			return null;
		}
		if (issuer != null && DEPARTMENT.matcher(issuer.name()).matches()
				&& !GOVERNMENT.matcher(issuer.name()).matches()) {
			// 厅公路处 of 交通运输厅
			String own = issuer.name().endsWith(name.substring(0, 1)) ? name.substring(1) : name;
			return new Resolution.Resolved(
					new DepartmentRef(issuer.name() + own, issuer.level(), issuer.region(), false));
		}
		return always ? DepartmentResolver.undetermined(name, context, "“" + name + "”未指明所属机关") : null;
	}

	/** 宁东市场监管局: what no table knows stands before a form that one knows. */
	private boolean isBodyOfAPlace(String name) {
		for (int i = 2; i < Math.min(5, name.length() - 2); i++) {
			if (this.bodies.isLocal(name.substring(i)) && name.length() - i > 3) {
				return true;
			}
		}
		return false;
	}

	/** That of the prefix that the list carries, else the issuing one. */
	private static @Nullable Region region(Context context) {
		String carried = context.carried();
		Region named = (carried != null) ? DepartmentResolver.regionOf(carried, context) : null;
		return (named != null) ? named : context.region();
	}

}
