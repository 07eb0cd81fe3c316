package org.zhiku.extraction.gazetteer;

import java.util.Optional;
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

	private static final Pattern COLLECTIVE = Pattern
		.compile(".*(?:各|有关|相关|所有|其他|其它|成员单位|责任单位|牵头单位|建设单位|承办单位|实施单位|主管部门|监管部门|管理部门|执法部门"
				+ "|各级|（市、区）|（区、市）|、|级部门|直部门|直单位|级单位).*|(?:(?:[省县区州盟旗（）()〔〕]|市(?!场))(?:级|直)?){2,}(?:人民)?(?:政府|管委会|[^市（）]{2,12}[局委部办])|[省市县区]?(?:级|直)?(?:部门|单位)"
				+ "|.*(?:部门|单位|企业|高校|院校|学校|医院|机构|银行业|协会)");

	private static final Pattern PRONOUN = Pattern.compile("(?:我|本|全)?(兵团|自治区|自治州|省|市|州|县|区|盟|旗)(?!场|域|块|际|直|级|属)(.+)");

	/** 团省委, 省团委. */
	private static final Pattern YOUTH_LEAGUE = Pattern.compile("(?:共青)?团(自治区|省|市|州|县|区|盟|旗)委|(省|市|州|县|区)团委");

	private static final Pattern CENTRAL_BANK = Pattern.compile("(?:中国)?(?:人民银行|人行)(.+行|.+营业管理部)");

	private static final Pattern REMARK = Pattern.compile("[（(][^（）()]*[）)]$");

	private final Gazetteer gazetteer;

	public DepartmentResolver(Gazetteer gazetteer) {
		this.gazetteer = gazetteer;
	}

	/** The body that a form stands for in a document of this context. */
	public Resolution resolve(String written, Context context) {
		String as = written.replaceAll("[\\s\u3000]", "");
		String name = REMARK.matcher(as).replaceFirst("");
		if (name.isEmpty() || isCollective(as)) {
			return new Resolution.Collective(new DepartmentRef(as, null, context.region(), true));
		}
		Resolution found = context.national() ? nationalForm(name) : localForm(name, context);
		if (found == null) {
			found = youthLeague(name, context);
		}
		if (found == null) {
			found = withPronoun(name, context);
		}
		if (found == null) {
			found = elsewhere(name, context.region());
		}
		return (found != null) ? found : unknown(as, name, context);
	}

	/** The body of a printed full name, such as 湖南省教育厅, 国务院办公厅 or 中共湖南省委. */
	public DepartmentRef resolveIssuer(String printed) {
		String name = printed.replaceAll("[\\s\u3000]", "");
		Resolution found = nationalForm(name);
		if (found == null) {
			found = elsewhere(name, null);
		}
		return (found != null) ? found.department() : new DepartmentRef(name, null, null, false);
	}

	static boolean isCollective(String name) {
		return COLLECTIVE.matcher(name).matches();
	}

	private @Nullable Resolution nationalForm(String name) {
		return this.gazetteer.bodies()
			.findNational(name)
			.map((full) -> new Resolution.Resolved(new DepartmentRef(full, AdministrativeLevel.NATIONAL, null, false)))
			.orElse(null);
	}

	/** A form without a region: the issuing level's, or that of the name before it. */
	private @Nullable Resolution localForm(String name, Context context) {
		Bodies bodies = this.gazetteer.bodies();
		Region region = context.region();
		AdministrativeLevel level = context.level();
		if (context.carried() != null && bodies.isLocal(name)) {
			Resolution carried = pronoun(context.carried(), name, name, context);
			if (carried instanceof Resolution.Resolved || !isIssuingLevels(name, context)) {
				return carried;
			}
		}
		if (region != null && level != null && isIssuingLevels(name, context)) {
			return new Resolution.Resolved(of(region, name));
		}
		return null;
	}

	private boolean isIssuingLevels(String name, Context context) {
		Region region = context.region();
		AdministrativeLevel level = context.level();
		if (region == null || level == null) {
			return false;
		}
		Bodies bodies = this.gazetteer.bodies();
		return bodies.isLocal(name, level) || isMunicipality(region) && bodies.isLocal(name, AdministrativeLevel.CITY);
	}

	private @Nullable Resolution withPronoun(String name, Context context) {
		if (this.gazetteer.bodies().isLocal(name)) {
			return null;
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
						new DepartmentRef("共青团" + fullName(region) + "委", region.level(), region, false))
				: undetermined(name, context, "“" + name + "”未指明地区");
	}

	private Resolution pronoun(String pronoun, String rest, String name, Context context) {
		Region region = regionOf(pronoun, context);
		if (region != null) {
			return new Resolution.Resolved(of(region, rest));
		}
		return undetermined(name, context, "“" + name + "”未指明" + pronoun);
	}

	/** The issuing region or the one around it that 省, 市 or 县 means. */
	static @Nullable Region regionOf(String pronoun, Context context) {
		for (Region region = context.region(); region != null; region = region.parent()) {
			boolean fits = switch (pronoun) {
				case "省" -> region.level() == AdministrativeLevel.PROVINCIAL;
				case "兵团" -> region.name().endsWith("兵团");
				case "自治区" -> region.name().endsWith("自治区");
				case "市" -> region.name().endsWith("市");
				case "州", "自治州" -> region.name().endsWith("州");
				case "盟" -> region.name().endsWith("盟");
				case "县" -> region.level() == AdministrativeLevel.COUNTY && region.name().endsWith("县");
				case "旗" -> region.name().endsWith("旗");
				default -> region.name().endsWith("区") && (region.level() == AdministrativeLevel.COUNTY
						|| context.level() == AdministrativeLevel.PROVINCIAL);
			};
			if (fits) {
				return region;
			}
		}
		return null;
	}

	/** A form that names its own place or its own nation. */
	private @Nullable Resolution elsewhere(String name, @Nullable Region around) {
		Resolution national = nationalForm(name);
		if (national != null) {
			return national;
		}
		Matcher bank = CENTRAL_BANK.matcher(name);
		if (bank.matches()) {
			return new Resolution.Resolved(new DepartmentRef("中国人民银行" + bank.group(1), null, null, false));
		}
		String officeless = name.replaceFirst("(?:办公厅|综合司)$", "");
		Optional<String> ministry = this.gazetteer.bodies().findNational(officeless);
		if (ministry.isPresent() && officeless.length() < name.length()) {
			return new Resolution.Resolved(new DepartmentRef(ministry.get() + name.substring(officeless.length()),
					AdministrativeLevel.NATIONAL, null, false));
		}
		return placed(name, around);
	}

	private @Nullable Resolution placed(String name, @Nullable Region around) {
		String party = name.startsWith("中共") ? "中共"
				: name.startsWith("国家税务总局") ? "国家税务总局" : name.startsWith("共青团") ? "共青团" : "";
		String rest = name.substring(party.length());
		RegionPrefix prefix = this.gazetteer.regions().prefixOf(rest).orElse(null);
		if (prefix == null) {
			return national(name);
		}
		if (prefix.length() == rest.length()) {
			Region whole = within(prefix.region(), around);
			return new Resolution.Resolved(new DepartmentRef(party + fullName(whole), whole.level(), whole, false));
		}
		if (party.equals("共青团")) {
			Region region = prefix.region();
			return new Resolution.Resolved(new DepartmentRef(party + fullName(region) + rest.substring(prefix.length()),
					region.level(), region, false));
		}
		DepartmentRef local = of(within(prefix.region(), around), rest.substring(prefix.length()));
		String full = party.isEmpty() || local.name().startsWith(party) ? local.name() : party + local.name();
		return new Resolution.Resolved(new DepartmentRef(full, local.level(), local.region(), false));
	}

	/** 兰山区人民政府 in a document of 临沂市 is that city's district. */
	private static Region within(Region region, @Nullable Region around) {
		boolean open = region.parent() == null && region.code() == null && around != null
				&& around.level().compareTo(region.level()) < 0;
		return open ? new Region(null, region.name(), region.level(), around) : region;
	}

	private static @Nullable Resolution national(String name) {
		boolean central = name.startsWith("国务院") || name.startsWith("国家") || name.startsWith("中央")
				|| name.startsWith("中共中央") || name.startsWith("中华") || name.startsWith("全国") || name.startsWith("中国")
				|| name.startsWith("最高");
		return central ? new Resolution.Resolved(new DepartmentRef(name, AdministrativeLevel.NATIONAL, null, false))
				: null;
	}

	private DepartmentRef of(Region region, String form) {
		String name = this.gazetteer.bodies()
			.localName(form, fullName(region), this.gazetteer.regions().shortName(region), region.level());
		return new DepartmentRef(name, region.level(), region, false);
	}

	private Resolution unknown(String as, String name, Context context) {
		if (this.gazetteer.bodies().isLocal(name)) {
			return undetermined(as, context, "“" + as + "”未指明地区");
		}
		return new Resolution.Resolved(new DepartmentRef(as, context.level(), context.region(), false));
	}

	private static Resolution undetermined(String name, Context context, String reason) {
		return new Resolution.Undetermined(new DepartmentRef(name, null, null, false), reason);
	}

	/** A county's bodies are named after city and county, as names of counties recur. */
	private static String fullName(Region region) {
		Region parent = region.parent();
		boolean alone = parent == null || region.name().startsWith(parent.name().substring(0, 2))
				|| region.level() == AdministrativeLevel.CITY
				|| parent.level() == AdministrativeLevel.PROVINCIAL && !isMunicipality(parent);
		return (alone || parent == null) ? region.name() : fullName(parent) + region.name();
	}

	private static boolean isMunicipality(Region region) {
		return region.level() == AdministrativeLevel.PROVINCIAL && region.name().endsWith("市");
	}

	/**
	 * Where a form stands.
	 *
	 * @param level level of the issuing body, where known
	 * @param region region of the issuing body; null for national ones
	 * @param carried the 省, 市 or 自治区 before an earlier name of the same list (省教育厅、财政厅);
	 * null at its beginning
	 */
	public record Context(@Nullable AdministrativeLevel level, @Nullable Region region, @Nullable String carried) {

		/** The context of a whole document. */
		public static Context of(@Nullable AdministrativeLevel level, @Nullable Region region) {
			return new Context(level, region, null);
		}

		public Context withCarried(@Nullable String prefix) {
			return new Context(this.level, this.region, prefix);
		}

		boolean national() {
			return this.level == AdministrativeLevel.NATIONAL;
		}

	}

}
