package org.zhiku.extraction.gazetteer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Region;

/**
 * Finds the body that a written form stands for: 省教育厅 of a Hunan document is 湖南省教育厅. What
 * the text does not determine stays as it is written; nothing is guessed.
 */
public final class DepartmentResolver {

	/** What a list carries on after 各级工会: its names are those of every level. */
	public static final String EVERY = "各级";

	private static final Pattern COLLECTIVE = Pattern
		.compile(".*(?:各|有关|相关|所有|其他|其它|成员单位|责任单位|牵头单位|建设单位|承办单位|实施单位|主管部门|监管部门|管理部门|执法部门"
				+ "|各级|（市、区）|（区、市）|、|级部门|直部门|直单位|级单位).*|(?:(?:[省县区州盟旗（）()〔〕]|市(?!场))(?:级|直)?){2,}(?:人民)?(?:政府|管委会|[^市（）]{2,12}[局委部办])|[省市县区]?(?:级|直)?(?:部门|单位)"
				+ "|.*(?:部门|单位|企业|高校|院校|学校|医院|机构|银行业|协会)");

	private static final Pattern PRONOUN = Pattern
		.compile("(?:我|本|全)?(兵团|自治区|自治州|省|市|州|县|区|盟|旗|镇|乡)(?!场|域|块|际|直|级|属)(.+)");

	/** 县级政府: one of many places; 开发区管委会: any of them. */
	private static final Pattern MANY = Pattern
		.compile("[省市州县区乡镇]级(?:以上)?(?:地方)?(?:各级)?(?:人民)?政府.{0,12}|\\d{1,3}个?[市县区]"
				+ "|(?:乡镇|镇街|街镇|镇乡|街道)+|(?:国家级|省级|市级)?(?:开发（度假）区|开发区|功能区|园区|管理区|投资区|功能片区|产业园区|片区|经济功能区)(?:（.{1,8}）)?(?:管委会|管理委员会|管理机构)?");

	/** 财政厅（局）: what the provinces call differently. */
	private static final Pattern VARIANTS = Pattern.compile(".{2,12}[厅局委社][（(](?:[局委厅、]|\\p{IsHan}{1,3}[局委厅社])+[）)]");

	private static final Pattern ZONE = Pattern.compile("(?:高新区|经开区|新区|高新技术产业开发区|经济技术开发区|综合保税区|综保区)(?:管委会|管理委员会)?");

	/** 团省委, 省团委. */
	private static final Pattern YOUTH_LEAGUE = Pattern.compile("(?:共青)?团(自治区|省|市|州|县|区|盟|旗)委|(省|市|州|县|区)团委");

	/** 省直机关工委. */
	private static final Pattern OFFICES_PARTY = Pattern.compile("(省|市|州|县|区|自治区)直(?:属)?机关(?:党)?工委");

	private static final Pattern REMARK = Pattern.compile("[（(〔][^（）()〔〕]*[）)〕]$");

	private final Bodies bodies;

	private final FullNames names;

	private final BareNames bare;

	public DepartmentResolver(Gazetteer gazetteer) {
		this.bodies = gazetteer.bodies();
		this.names = new FullNames(gazetteer);
		this.bare = new BareNames(this.bodies, this.names);
	}

	/** The body that a form stands for in a document of this context. */
	public Resolution resolve(String written, Context context) {
		String as = written.replaceAll("[\\s\u3000]", "");
		String name = REMARK.matcher(as).replaceFirst("");
		if (name.isEmpty() || isCollective(as) || isMany(as, context)) {
			return new Resolution.Collective(new DepartmentRef(as, null, context.region(), true));
		}
		Resolution found = context.national() ? this.names.national(name) : localForm(name, context);
		if (found == null) {
			found = youthLeague(name, context);
		}
		if (found == null) {
			found = withPronoun(name, context);
		}
		if (found == null && !this.bodies.isLocal(name)) {
			found = this.names.find(name, context.region());
		}
		return (found != null) ? found : this.bare.resolve(as, name, context);
	}

	/** Whether the tables have a form as that of a body, of whatever region. */
	public boolean isKnown(String form) {
		return this.bodies.isLocal(form) || this.bodies.findNational(form).isPresent();
	}

	/** The body of a printed full name, such as 湖南省教育厅, 国务院办公厅 or 中共湖南省委. */
	public DepartmentRef resolveIssuer(String printed) {
		String name = printed.replaceAll("[\\s\u3000]", "");
		Resolution found = this.names.find(name, null);
		return (found != null) ? found.department() : new DepartmentRef(name, null, null, false);
	}

	static boolean isCollective(String name) {
		return COLLECTIVE.matcher(name).matches();
	}

	private static boolean isMany(String name, Context context) {
		if (context.national() && VARIANTS.matcher(name).matches()) {
			return true;
		}
		if (MANY.matcher(name).matches()) {
			return context.level() != AdministrativeLevel.COUNTY || name.indexOf('（') >= 0;
		}
		return ZONE.matcher(name).matches() && context.level() != AdministrativeLevel.CITY
				&& context.level() != AdministrativeLevel.COUNTY;
	}

	/** A form without a region: the issuing level's, or that of the name before it. */
	private @Nullable Resolution localForm(String name, Context context) {
		Region region = context.region();
		if (context.carried() != null && this.bodies.isLocal(name)) {
			return carried(context.carried(), name, context);
		}
		return (region != null && isIssuingLevels(name, region, context))
				? new Resolution.Resolved(this.names.of(region, name)) : null;
	}

	/** 省教育厅、财政厅: the 省 holds on; but 省科协、妇联 may be the issuing city's as well. */
	private @Nullable Resolution carried(String carried, String name, Context context) {
		Region issuing = context.region();
		boolean issuingLevels = issuing != null && isIssuingLevels(name, issuing, context);
		if (carried.equals(EVERY)) {
			return undetermined(name, context, "“" + name + "”为各级机构，未指明哪一个");
		}
		Region region = regionOf(carried, context);
		if (region == null || issuing == null) {
			return issuingLevels && issuing != null ? new Resolution.Resolved(this.names.of(issuing, name))
					: pronoun(carried, name, name, context);
		}
		if (region.equals(issuing) || !this.bodies.isLocal(name, region)) {
			Region owner = this.bodies.isLocal(name, region) || !issuingLevels ? region : issuing;
			return new Resolution.Resolved(this.names.of(owner, name));
		}
		if (issuingLevels) {
			List<String> candidates = List.of(this.names.of(region, name).name(), this.names.of(issuing, name).name());
			return new Resolution.Ambiguous(new DepartmentRef(name, null, null, false), candidates);
		}
		return new Resolution.Resolved(this.names.of(region, name));
	}

	private boolean isIssuingLevels(String name, Region region, Context context) {
		return context.level() != null && this.bodies.isLocal(name, region);
	}

	private @Nullable Resolution withPronoun(String name, Context context) {
		if (this.bodies.isLocal(name)) {
			return null;
		}
		Matcher party = OFFICES_PARTY.matcher(name);
		if (party.matches()) {
			return pronoun(party.group(1), "委直属机关工委", name, context);
		}
		Matcher matcher = PRONOUN.matcher(name);
		return matcher.matches() ? pronoun(matcher.group(1), matcher.group(2), name, context) : null;
	}

	private @Nullable Resolution youthLeague(String name, Context context) {
		Matcher matcher = YOUTH_LEAGUE.matcher(name);
		if (!matcher.matches()) {
			return null;
		}
		Region region = regionOf((matcher.group(1) != null) ? matcher.group(1) : matcher.group(2), context);
		return (region != null)
				? new Resolution.Resolved(
						new DepartmentRef("共青团" + this.names.place(region) + "委", region.level(), region, false))
				: undetermined(name, context, "“" + name + "”未指明地区");
	}

	private Resolution pronoun(String pronoun, String rest, String name, Context context) {
		Region region = regionOf(pronoun, context);
		if (region != null) {
			return new Resolution.Resolved(this.names.of(region, rest));
		}
		return undetermined(name, context, "“" + name + "”未指明" + pronoun);
	}

	/** The issuing region or the one around it that 省, 市 or 县 means. */
	static @Nullable Region regionOf(String pronoun, Context context) {
		for (Region region = context.region(); region != null; region = region.parent()) {
			boolean fits = switch (pronoun) {
				case "省" -> region.name().endsWith("省");
				case "兵团" -> region.name().endsWith("兵团");
				case "自治区" -> region.name().endsWith("自治区");
				case "市" -> region.name().endsWith("市");
				case "州", "自治州" -> region.name().endsWith("州");
				case "盟" -> region.name().endsWith("盟");
				case "县" -> region.level() == AdministrativeLevel.COUNTY && region.name().endsWith("县");
				case "旗" -> region.name().endsWith("旗");
				case "镇" -> region.name().endsWith("镇");
				case "乡" -> region.name().endsWith("乡");
				default -> region.name().endsWith("区") && (region.level() == AdministrativeLevel.COUNTY
						|| context.level() == AdministrativeLevel.PROVINCIAL);
			};
			if (fits) {
				return region;
			}
		}
		return null;
	}

	static Resolution undetermined(String name, Context context, String reason) {
		return new Resolution.Undetermined(new DepartmentRef(name, null, null, false), reason);
	}

	/**
	 * Where a form stands.
	 *
	 * @param level level of the issuing body, where known
	 * @param region region of the issuing body; null for national ones
	 * @param carried the 省, 市 or 自治区 before an earlier name of the same list (省教育厅、财政厅);
	 * null at its beginning; {@link #EVERY} after 各级
	 * @param issuer the issuing body, whose own units bare names may be
	 */
	public record Context(@Nullable AdministrativeLevel level, @Nullable Region region, @Nullable String carried,
			@Nullable DepartmentRef issuer) {

		/** The context of a whole document. */
		public static Context of(@Nullable AdministrativeLevel level, @Nullable Region region) {
			return new Context(level, region, null, null);
		}

		public Context withCarried(@Nullable String prefix) {
			return new Context(this.level, this.region, prefix, this.issuer);
		}

		public Context withIssuer(@Nullable DepartmentRef body) {
			return new Context(this.level, this.region, this.carried, body);
		}

		boolean national() {
			return this.level == AdministrativeLevel.NATIONAL;
		}

	}

}
