package org.zhiku.extraction.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.gazetteer.GazetteerTables;
import org.zhiku.gazetteer.TableFile;
import org.zhiku.gazetteer.TableRow;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Region;

/**
 * Provinces and cities by their names, and the rules that find counties, townships,
 * development zones and places that no table knows at the start of a name.
 */
public final class Regions {

	private static final int LONGEST_NAME = 12;

	/** 示例省, 甲市: a place unknown to the tables. The name is bounded, so is the work. */
	private static final Pattern UNKNOWN = Pattern
		.compile("[\\p{IsHan}&&[^省市县区旗盟各]]{1,6}?(?:省|自治州|[市县区旗盟])|[\\p{IsHan}&&[^省市县区旗盟各]]{7,12}自治[县旗]");

	private static final Pattern CITY = Pattern.compile("[\\p{IsHan}&&[^市县区旗各]]{1,6}?市");

	private static final Pattern COUNTY = Pattern
		.compile("[\\p{IsHan}&&[^县区旗各]]{1,12}?(?:自治县|自治旗|[县区旗])|[\\p{IsHan}&&[^市县区旗各]]{1,6}?市");

	private static final Pattern TOWNSHIP = Pattern
		.compile("[\\p{IsHan}&&[^镇乡各]]{1,8}?(?:镇|乡|街道)(?=人民政府|办事处|政府|党委|党工委|党政|纪委|人大|综合|$)");

	private static final Pattern ZONE = Pattern
		.compile("[\\p{IsHan}&&[^省市县各]]{0,12}?(?:开发区|高新区|经开区|新区|示范区|合作区|保税区|管理区|产业园区?|度假区|园区|片区)"
				+ "(?=管理委员会|管委会|党工委|管理局|$)");

	/** Nouns that end like a place and are none. */
	private static final Pattern NO_PLACE = Pattern
		.compile(".*(?:城市|社区|园区|地区|辖区|景区|小区|校区|牧区|都市|郊区|片区|街区|库区|林区|军区|行业|办公区|特区|自贸区|试验区|功能区)");

	/** 乙市|民政局, but no place before 市场, 市级 or 市民中心. */
	private static final Pattern AFTER_PLACE = Pattern
		.compile("(?!场|民(?!政|族|宗|委|航|防|营|办|间)|级|直|域|容|政(?!府|协|务|法|数)|际|块).*");

	private final Map<String, Region> byName = new HashMap<>();

	private final Map<Character, Region> byNumberCharacter = new HashMap<>();

	private final Map<String, String> shortNameOf = new HashMap<>();

	private final Set<String> shortNames = new HashSet<>();

	private Regions() {
	}

	static Regions load(GazetteerTables tables) {
		Regions regions = new Regions();
		Map<String, Region> byCode = new HashMap<>();
		regions.add(new Region(null, "新疆生产建设兵团", AdministrativeLevel.PROVINCIAL, null), List.of("兵团"));
		for (TableRow row : tables.rows(TableFile.PROVINCES)) {
			Region region = new Region(row.get(0), row.get(1), AdministrativeLevel.PROVINCIAL, null);
			byCode.putIfAbsent(row.get(0).substring(0, 2), region);
			regions.addProvince(region, row);
		}
		for (TableRow row : tables.rows(TableFile.CITIES)) {
			Region parent = byCode.get(row.get(0).substring(0, 2));
			if (parent == null) {
				throw row.fault("no province has the code " + row.get(0).substring(0, 2) + "0000");
			}
			regions.add(new Region(row.get(0), row.get(1), AdministrativeLevel.CITY, parent), row.alternatives(2));
		}
		for (TableRow row : tables.rows(TableFile.COUNTIES)) {
			Region parent = regions.ofPath(row.get(0))
				.orElseThrow(() -> row.fault("no region is called “" + row.get(0) + "”"));
			row.alternatives(1)
				.forEach((name) -> regions.add(new Region(null, name, AdministrativeLevel.COUNTY, parent), List.of()));
		}
		return regions;
	}

	/**
	 * A region by its names from the province down, or by its own where that is in the
	 * tables; what is below a known region may be unknown.
	 */
	Optional<Region> ofPath(String path) {
		Region region = null;
		for (String name : path.split("/")) {
			Region known = this.byName.get(name);
			boolean fits = known != null && (region == null || region.equals(known.parent()));
			if (!fits && region == null) {
				return Optional.empty();
			}
			region = fits ? known : new Region(null, name, levelOf(name, region), region);
		}
		return Optional.ofNullable(region);
	}

	/** A province or city by its full or short name. */
	public Optional<Region> findRegion(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

	/** Whether the tables have it, so that its name is its own. */
	boolean isKnown(Region region) {
		Region known = this.byName.get(region.name());
		return known != null && known.path().equals(region.path());
	}

	/** The name without 省, 市 and the like, as vertical bodies carry it. */
	public String shortName(Region region) {
		String name = region.name();
		boolean district = region.level() == AdministrativeLevel.COUNTY && name.length() > 2 && name.endsWith("区");
		return this.shortNameOf.getOrDefault(name, district ? name.substring(0, name.length() - 1) : name);
	}

	/** The province whose character a document number begins with: 湘 of 湘教发. */
	public Optional<Region> provinceOfNumber(String agencyCode) {
		return agencyCode.isEmpty() ? Optional.empty()
				: Optional.ofNullable(this.byNumberCharacter.get(agencyCode.charAt(0)));
	}

	/** The region, with those that contain it, that a body's full name begins with. */
	public Optional<RegionPrefix> prefixOf(String name) {
		RegionPrefix known = deepestKnown(name);
		RegionPrefix found = (known != null) ? known : unknown(name, null, 0, UNKNOWN);
		if (found == null) {
			RegionPrefix zone = unknown(name, null, 0, ZONE);
			return Optional.ofNullable((zone != null) ? zone : unknown(name, null, 0, TOWNSHIP));
		}
		return Optional.of(smaller(name, cityOf(name, found)));
	}

	/** The region of the tables, by its full name, that words begin with. */
	public Optional<Region> knownAtStart(String words) {
		RegionPrefix known = deepestKnown(words);
		return (known != null
				&& words.startsWith(known.region().name(), known.length() - known.region().name().length()))
						? Optional.of(known.region()) : Optional.empty();
	}

	private @Nullable RegionPrefix deepestKnown(String name) {
		RegionPrefix found = null;
		RegionPrefix next = known(name, 0, null);
		while (next != null) {
			found = next;
			next = known(name, found.length(), found.region());
		}
		return found;
	}

	/** 示例省甲市: the cities of an unknown province are unknown as well. */
	private RegionPrefix cityOf(String name, RegionPrefix outer) {
		Region region = outer.region();
		boolean unknownProvince = region.code() == null && region.level() == AdministrativeLevel.PROVINCIAL;
		RegionPrefix city = unknownProvince ? unknown(name, region, outer.length(), CITY) : null;
		return (city != null) ? city : outer;
	}

	private RegionPrefix smaller(String name, RegionPrefix outer) {
		RegionPrefix zone = unknown(name, outer.region(), outer.length(), ZONE);
		if (zone != null) {
			return zone;
		}
		RegionPrefix inner = outer;
		if (outer.region().level() != AdministrativeLevel.COUNTY) {
			RegionPrefix county = unknown(name, outer.region(), outer.length(), COUNTY);
			inner = (county != null) ? county : outer;
		}
		RegionPrefix township = unknown(name, inner.region(), inner.length(), TOWNSHIP);
		return (township != null) ? township : inner;
	}

	private @Nullable RegionPrefix known(String name, int from, @Nullable Region parent) {
		for (int to = Math.min(name.length(), from + LONGEST_NAME); to > from + 1; to--) {
			String candidate = name.substring(from, to);
			Region region = this.byName.get(candidate);
			if (region != null && (parent == null || isWithin(region, parent))
					&& !(this.shortNames.contains(candidate) && startsPlaceEnding(name, to))) {
				return new RegionPrefix(region, to);
			}
		}
		return null;
	}

	private static boolean isWithin(Region region, Region outer) {
		for (Region around = region.parent(); around != null; around = around.parent()) {
			if (around.equals(outer)) {
				return true;
			}
		}
		return false;
	}

	/** 朝阳区 is not 朝阳市: a short name directly before 区 or 县 is another place's. */
	private static boolean startsPlaceEnding(String name, int at) {
		return at < name.length() && "区县市旗乡镇".indexOf(name.charAt(at)) >= 0 && !name.startsWith("市场", at)
				&& !name.startsWith("区域", at);
	}

	private @Nullable RegionPrefix unknown(String name, @Nullable Region parent, int from, Pattern form) {
		Matcher matcher = form.matcher(name).region(from, name.length());
		if (!matcher.lookingAt()) {
			return null;
		}
		String place = matcher.group();
		if (NO_PLACE.matcher(place).matches() && form != ZONE
				|| !AFTER_PLACE.matcher(name).region(matcher.end(), name.length()).matches()) {
			return null;
		}
		boolean ofShortName = form == ZONE && this.shortNames.contains(name.substring(0, from));
		String full = ofShortName ? name.substring(0, matcher.end()) : place;
		return new RegionPrefix(new Region(null, full, levelOf(place, parent), parent), matcher.end());
	}

	private static AdministrativeLevel levelOf(String place, @Nullable Region parent) {
		return switch (place.charAt(place.length() - 1)) {
			case '省' -> AdministrativeLevel.PROVINCIAL;
			case '州', '盟' -> AdministrativeLevel.CITY;
			case '市' -> (parent == null || parent.code() == null && parent.level() == AdministrativeLevel.PROVINCIAL)
					? AdministrativeLevel.CITY : AdministrativeLevel.COUNTY;
			case '镇', '乡', '道' -> AdministrativeLevel.TOWNSHIP;
			default -> AdministrativeLevel.COUNTY;
		};
	}

	private void addProvince(Region region, TableRow row) {
		add(region, row.alternatives(2));
		for (String character : row.alternatives(3)) {
			this.byNumberCharacter.putIfAbsent(character.charAt(0), region);
		}
	}

	private void add(Region region, List<String> shortForms) {
		this.byName.putIfAbsent(region.name(), region);
		for (String form : shortForms) {
			if (this.byName.putIfAbsent(form, region) == null) {
				this.shortNames.add(form);
				this.shortNameOf.putIfAbsent(region.name(), form);
			}
		}
	}

}
