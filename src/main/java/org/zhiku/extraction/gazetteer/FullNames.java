package org.zhiku.extraction.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Region;

/** Names that say themselves where the body belongs: 长沙市教育局, 国家发展改革委. */
final class FullNames {

	private static final Pattern CENTRAL_BANK = Pattern.compile("(?:中国)?(?:人民银行|人行)(.+行|.+营业管理部)");

	private static final int LONGEST_HEAD = 16;

	private final Gazetteer gazetteer;

	FullNames(Gazetteer gazetteer) {
		this.gazetteer = gazetteer;
	}

	/** A national body by any of its forms. */
	@Nullable Resolution national(String name) {
		return this.gazetteer.bodies()
			.findNational(name)
			.map((full) -> new Resolution.Resolved(new DepartmentRef(full, AdministrativeLevel.NATIONAL, null, false,
					this.gazetteer.bodies().shortForms(full))))
			.orElse(null);
	}

	/**
	 * A body by a name that needs no context.
	 * @param around the region that places districts and zones without one of their own
	 */
	@Nullable Resolution find(String name, @Nullable Region around) {
		DepartmentRef single = single(name);
		if (single != null) {
			return new Resolution.Resolved(single);
		}
		Resolution national = national(name);
		if (national != null) {
			return national;
		}
		Resolution branch = branch(name);
		if (branch != null) {
			return branch;
		}
		String officeless = name.replaceFirst("(?:办公厅|综合司)$", "");
		Optional<String> ministry = this.gazetteer.bodies().findNational(officeless);
		if (ministry.isPresent() && officeless.length() < name.length()) {
			return new Resolution.Resolved(new DepartmentRef(ministry.get() + name.substring(officeless.length()),
					AdministrativeLevel.NATIONAL, null, false));
		}
		return placed(name, around);
	}

	/** A body that is known without its region, or a part of one: 雄安新区管委会公共服务局. */
	private @Nullable DepartmentRef single(String name) {
		Bodies bodies = this.gazetteer.bodies();
		for (int end = name.length(); end > 3; end--) {
			DepartmentRef body = bodies.single(name.substring(0, end));
			if (body != null && (end == name.length() || name.startsWith("管委会", end - 3))) {
				return new DepartmentRef(body.name() + name.substring(end), body.level(), body.region(), false);
			}
		}
		return null;
	}

	/** 人行太原中心支行, 国家金融监督管理总局河北监管局: a central organ and its place. */
	private @Nullable Resolution branch(String name) {
		for (int head = Math.min(name.length() - 3, LONGEST_HEAD); head > 1; head--) {
			Optional<String> organ = this.gazetteer.bodies().findNational(name.substring(0, head));
			String rest = name.substring(head);
			RegionPrefix prefix = organ.isPresent() ? this.gazetteer.regions().prefixOf(rest).orElse(null) : null;
			if (organ.isPresent() && prefix != null && isKnown(prefix.region()) && prefix.length() < rest.length()) {
				Region region = prefix.region();
				String full = organ.get() + rest.replaceFirst("营管部$", "营业管理部");
				return new Resolution.Resolved(new DepartmentRef(full, region.level(), region, false));
			}
		}
		Matcher bank = CENTRAL_BANK.matcher(name);
		return bank.matches() ? new Resolution.Resolved(new DepartmentRef("中国人民银行" + bank.group(1), null, null, false))
				: null;
	}

	private static boolean isKnown(Region region) {
		return region.code() != null || region.parent() != null;
	}

	private @Nullable Resolution placed(String name, @Nullable Region around) {
		String party = name.startsWith("中共") ? "中共" : name.startsWith("共青团") ? "共青团" : "";
		String rest = name.substring(party.length());
		RegionPrefix prefix = this.gazetteer.regions().prefixOf(rest).orElse(null);
		if (prefix == null) {
			return central(name);
		}
		Region region = within(prefix.region(), around);
		String form = rest.substring(prefix.length());
		if (form.isEmpty()) {
			return new Resolution.Resolved(new DepartmentRef(party + place(region), region.level(), region, false));
		}
		if (party.equals("共青团")) {
			return new Resolution.Resolved(
					new DepartmentRef(party + place(region) + form, region.level(), region, false));
		}
		boolean brief = party.isEmpty() && !rest.substring(0, prefix.length()).endsWith(region.name());
		DepartmentRef local = brief ? ofBrief(name, region, form) : of(region, form);
		return new Resolution.Resolved(party.isEmpty() || local.name().startsWith(party) ? local
				: new DepartmentRef(party + local.name(), local.level(), local.region(), false));
	}

	/**
	 * A body after the short name of its place: a vertical one, one that is known by its
	 * form, or one that is called so: 长沙海关, 三亚住房公积金管理局.
	 */
	private DepartmentRef ofBrief(String name, Region region, String form) {
		Bodies bodies = this.gazetteer.bodies();
		if (bodies.isVertical(form)) {
			String full = bodies.verticalName(form, this.gazetteer.regions().shortName(region));
			return new DepartmentRef(full, region.level(), region, false);
		}
		boolean known = bodies.isLocal(form) || bodies.isLocal(form, region) || form.startsWith("委");
		return known ? of(region, form) : new DepartmentRef(name, region.level(), region, false);
	}

	/** 兰山区人民政府 in a document of 临沂市 is that city's district. */
	private static Region within(Region region, @Nullable Region around) {
		boolean open = region.parent() == null && region.code() == null && around != null
				&& around.level().compareTo(region.level()) < 0;
		return open ? new Region(null, region.name(), region.level(), around) : region;
	}

	private static @Nullable Resolution central(String name) {
		boolean central = name.startsWith("国务院") || name.startsWith("国家") || name.startsWith("中央")
				|| name.startsWith("中共中央") || name.startsWith("中华") || name.startsWith("全国") || name.startsWith("中国")
				|| name.startsWith("最高");
		return central ? new Resolution.Resolved(new DepartmentRef(name, AdministrativeLevel.NATIONAL, null, false))
				: null;
	}

	/** The body of a region by any of its forms. */
	DepartmentRef of(Region region, String form) {
		String name = this.gazetteer.bodies()
			.localName(form, region, place(region), this.gazetteer.regions().shortName(region));
		return new DepartmentRef(name, region.level(), region, false, aliases(region, name));
	}

	private List<String> aliases(Region region, String name) {
		String place = place(region);
		return name.startsWith(place) ? this.gazetteer.bodies()
			.shortForms(name.substring(place.length()))
			.stream()
			.map(place::concat)
			.toList() : List.of();
	}

	/**
	 * A county's bodies are named after city and county, as names of districts recur;
	 * those in the tables do not.
	 */
	String place(Region region) {
		Region parent = region.parent();
		boolean alone = parent == null || region.name().startsWith(parent.name().substring(0, 2))
				|| region.level() == AdministrativeLevel.CITY || this.gazetteer.regions().isKnown(region)
				|| parent.level() == AdministrativeLevel.PROVINCIAL && !isMunicipality(parent);
		return (alone || parent == null) ? region.name() : place(parent) + region.name();
	}

	static boolean isMunicipality(Region region) {
		return region.level() == AdministrativeLevel.PROVINCIAL && region.name().endsWith("市");
	}

}
