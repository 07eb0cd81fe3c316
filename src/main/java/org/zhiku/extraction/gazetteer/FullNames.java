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
		Resolution national = national(name);
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
			return central(name);
		}
		if (prefix.length() == rest.length()) {
			Region whole = within(prefix.region(), around);
			return new Resolution.Resolved(new DepartmentRef(party + of(whole), whole.level(), whole, false));
		}
		if (party.equals("共青团")) {
			Region region = prefix.region();
			return new Resolution.Resolved(new DepartmentRef(party + of(region) + rest.substring(prefix.length()),
					region.level(), region, false));
		}
		DepartmentRef local = of(within(prefix.region(), around), rest.substring(prefix.length()));
		return new Resolution.Resolved(party.isEmpty() || local.name().startsWith(party) ? local
				: new DepartmentRef(party + local.name(), local.level(), local.region(), false));
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
			.localName(form, of(region), this.gazetteer.regions().shortName(region), region.level());
		return new DepartmentRef(name, region.level(), region, false, aliases(region, name));
	}

	private List<String> aliases(Region region, String name) {
		String place = of(region);
		return name.startsWith(place) ? this.gazetteer.bodies()
			.shortForms(name.substring(place.length()))
			.stream()
			.map(place::concat)
			.toList() : List.of();
	}

	/** A county's bodies are named after city and county, as names of counties recur. */
	static String of(Region region) {
		Region parent = region.parent();
		boolean alone = parent == null || region.name().startsWith(parent.name().substring(0, 2))
				|| region.level() == AdministrativeLevel.CITY
				|| parent.level() == AdministrativeLevel.PROVINCIAL && !isMunicipality(parent);
		return (alone || parent == null) ? region.name() : of(parent) + region.name();
	}

	static boolean isMunicipality(Region region) {
		return region.level() == AdministrativeLevel.PROVINCIAL && region.name().endsWith("市");
	}

}
