package org.zhiku.extraction.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.zhiku.gazetteer.GazetteerTables;
import org.zhiku.gazetteer.TableFile;
import org.zhiku.gazetteer.TableRow;
import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Region;

/**
 * Official names of bodies by the forms in which documents write them: 发改委, 发展改革委 and
 * 发展和改革委员会 are one.
 */
public final class Bodies {

	private static final List<String> UNITS = List.of("处", "科", "股", "室", "中心", "办", "队", "局", "站");

	/** Before a form in special.tsv: the region stands before it by its short name. */
	private static final String VERTICAL = "·";

	private final Map<String, String> national = new HashMap<>();

	private final Map<String, String> local = new HashMap<>();

	private final Map<String, List<String>> forms = new HashMap<>();

	private final Set<String> provincial = new HashSet<>();

	private final Set<String> municipal = new HashSet<>();

	private final Map<String, String> patterns = new HashMap<>();

	private final Map<String, Renaming> renamings = new HashMap<>();

	private final Map<String, DepartmentRef> single = new HashMap<>();

	private final LocalForms ofRegions;

	private Bodies(LocalForms ofRegions) {
		this.ofRegions = ofRegions;
	}

	static Bodies load(GazetteerTables tables, Regions regions) {
		Bodies bodies = new Bodies(LocalForms.load(tables, regions));
		for (TableRow row : tables.rows(TableFile.NATIONAL)) {
			bodies.national.putIfAbsent(row.get(0), row.get(0));
			row.alternatives(1).forEach((form) -> bodies.addNational(form, row.get(0)));
		}
		tables.rows(TableFile.SPECIAL).forEach((row) -> bodies.patterns.putIfAbsent(row.get(0), row.get(1)));
		tables.rows(TableFile.BODIES).forEach(bodies::addBody);
		tables.subjectBodies()
			.forEach((body) -> body.forms().forEach((form) -> bodies.add(form, body.name(), body.levels())));
		for (TableRow row : tables.rows(TableFile.NAMES)) {
			Region region = regions.ofPath(row.get(2))
				.orElseThrow(() -> row.fault("no region is called “" + row.get(2) + "”"));
			bodies.single.putIfAbsent(row.get(0), new DepartmentRef(row.get(1), region.level(), region, false));
		}
		for (TableRow row : tables.rows(TableFile.RENAMED)) {
			Renaming renaming = new Renaming(row.get(0).equals("N"), row.get(1), row.get(2), row.get(3));
			bodies.renamings.putIfAbsent(row.get(0) + row.get(1), renaming);
		}
		return bodies;
	}

	/** The one body that a form without a region stands for everywhere. */
	@Nullable DepartmentRef single(String form) {
		return this.single.get(form);
	}

	/** The full name of the national body that a form stands for. */
	public Optional<String> findNational(String form) {
		return Optional.ofNullable(this.national.get(form));
	}

	/**
	 * Other forms of a full name, a local one without its region.
	 */
	public List<String> shortForms(String name) {
		return List.copyOf(this.forms.getOrDefault(name, List.of()));
	}

	/** Whether a form, without a region before it, names a body of the region. */
	boolean isLocal(String form, Region region) {
		Set<String> forms = (region.level() == AdministrativeLevel.PROVINCIAL) ? this.provincial : this.municipal;
		boolean municipality = FullNames.isMunicipality(region) && this.municipal.contains(form);
		return forms.contains(form) || municipality || this.patterns.containsKey(form)
				|| this.ofRegions.find(form, region) != null;
	}

	/** Whether a form, without a region before it, names a local body of any level. */
	public boolean isLocal(String form) {
		return this.local.containsKey(form) || this.patterns.containsKey(form);
	}

	/**
	 * Whether the region's short name, not 省 or its full one, makes another body of it.
	 */
	boolean isVertical(String form) {
		return this.patterns.containsKey(VERTICAL + form);
	}

	/**
	 * The full name of a vertical body: 河北金融监管局 is the State's, 省金融监管局 the province's.
	 * @param shortName the region without 省, 市 and the like
	 */
	String verticalName(String form, String shortName) {
		return this.patterns.getOrDefault(VERTICAL + form, shortName + form).replace("{short}", shortName);
	}

	/**
	 * The full name of a local body.
	 * @param form what follows the region, such as 发展改革委
	 * @param place the region as the name begins with it, such as 湖南省
	 * @param shortName the region without 省, 市 and the like
	 */
	String localName(String form, Region region, String place, String shortName) {
		if (form.startsWith("党委") && place.endsWith("自治区")) {
			// 自治区党委网信办 is 中共…自治区委员会网络安全和信息化委员会办公室
			String party = "中共" + place + "委";
			String name = localName(form.substring(1), region, place, shortName);
			return name.startsWith(party) ? party + "员会" + name.substring(party.length()) : name;
		}
		String own = this.ofRegions.find(form, region);
		String pattern = (own != null) ? own : this.patterns.get(form);
		if (pattern != null) {
			String filled = pattern.replace("{}", place).replace("{short}", shortName);
			return filled.equals(pattern) ? place + pattern : filled;
		}
		if (form.startsWith("委") && !this.local.containsKey(form)) {
			return "中共" + place + form;
		}
		return place + this.local.getOrDefault(form, levelled(form, region.level()));
	}

	/** Forms whose full name depends on the level. */
	private String levelled(String form, AdministrativeLevel level) {
		boolean province = level == AdministrativeLevel.PROVINCIAL;
		return switch (form) {
			case "法院" -> province ? "高级人民法院" : (level == AdministrativeLevel.CITY) ? "中级人民法院" : "人民法院";
			case "中院" -> "中级人民法院";
			case "政府办" -> province ? "人民政府办公厅" : "人民政府办公室";
			default -> isUnit(form) ? this.local.get(form.substring(0, ownerEnd(form))) + form.substring(ownerEnd(form))
					: governmental(form);
		};
	}

	/** Whether a form names a unit of a body that is known: 市场监管厅政策法规处. */
	boolean isUnit(String form) {
		return ownerEnd(form) > 0;
	}

	private int ownerEnd(String form) {
		boolean unit = UNITS.stream().anyMatch(form::endsWith) && !this.local.containsKey(form);
		for (int end = form.length() - 2; unit && end > 2; end--) {
			if ("厅局委".indexOf(form.charAt(end - 1)) >= 0 && this.local.containsKey(form.substring(0, end))) {
				return end;
			}
		}
		return -1;
	}

	/** 政府口岸办 is 人民政府口岸办公室 as 口岸办 is; 管委会 is 管理委员会 after any name. */
	private String governmental(String form) {
		String full = form.endsWith("管委会") ? form.substring(0, form.length() - 3) + "管理委员会" : form;
		if (!full.startsWith("政府") || full.length() < 4) {
			return full;
		}
		String rest = full.substring(2);
		String known = this.local.getOrDefault(rest, rest);
		return known.startsWith("人民政府") ? known : "人民政府" + known;
	}

	/** All bodies that were renamed or merged. */
	public List<Renaming> renamings() {
		return List.copyOf(this.renamings.values());
	}

	/** What became of a national body. */
	public Optional<Renaming> findNationalSuccessor(String name) {
		return Optional.ofNullable(this.renamings.get("N" + name));
	}

	/** What became of a local body; both names without their region. */
	public Optional<Renaming> findLocalSuccessor(String name) {
		return Optional.ofNullable(this.renamings.get("L" + name));
	}

	private void addBody(TableRow row) {
		String levels = row.get(2);
		add(row.get(0), row.get(0), levels);
		row.alternatives(1).forEach((form) -> add(form, row.get(0), levels));
	}

	private void addNational(String form, String name) {
		if (this.national.putIfAbsent(form, name) == null) {
			this.forms.computeIfAbsent(name, (_) -> new ArrayList<>()).add(form);
		}
	}

	private void add(String form, String name, String levels) {
		if (this.local.putIfAbsent(form, name) == null && !form.equals(name)) {
			this.forms.computeIfAbsent(name, (_) -> new ArrayList<>()).add(form);
		}
		if (levels.contains("P")) {
			this.provincial.add(form);
		}
		if (levels.contains("C") || levels.contains("D")) {
			this.municipal.add(form);
		}
	}

}
