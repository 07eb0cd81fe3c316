package org.zhiku.extraction.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.zhiku.ontology.AdministrativeLevel;

/**
 * Official names of bodies by the forms in which documents write them: 发改委, 发展改革委 and
 * 发展和改革委员会 are one.
 */
public final class Bodies {

	private static final Map<String, String> SHORT_SUFFIXES = Map.of("委员会", "委", "办公室", "办");

	private final Map<String, String> national = new HashMap<>();

	private final Map<String, String> local = new HashMap<>();

	private final Map<String, List<String>> forms = new HashMap<>();

	private final Set<String> provincial = new HashSet<>();

	private final Set<String> municipal = new HashSet<>();

	private final Map<String, String> patterns = new HashMap<>();

	private final Map<String, Renaming> renamings = new HashMap<>();

	private Bodies() {
	}

	static Bodies load() {
		Bodies bodies = new Bodies();
		for (List<String> row : Table.rows("national.tsv")) {
			bodies.national.putIfAbsent(row.get(0), row.get(0));
			Table.alternatives(row.get(1)).forEach((form) -> bodies.addNational(form, row.get(0)));
		}
		Table.rows("special.tsv").forEach((row) -> bodies.patterns.put(row.get(0), row.get(1)));
		Table.rows("bodies.tsv").forEach(bodies::addBody);
		Table.rows("subjects.tsv").forEach(bodies::addSubject);
		for (List<String> row : Table.rows("renamed.tsv")) {
			Renaming renaming = new Renaming(row.get(1), row.get(2), row.get(3));
			bodies.renamings.put(row.get(0) + row.get(1), renaming);
		}
		return bodies;
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

	/** Whether a form, without a region before it, names a body of this level. */
	public boolean isLocal(String form, AdministrativeLevel level) {
		Set<String> forms = (level == AdministrativeLevel.PROVINCIAL) ? this.provincial : this.municipal;
		return forms.contains(form) || this.patterns.containsKey(form);
	}

	/** Whether a form, without a region before it, names a local body of any level. */
	public boolean isLocal(String form) {
		return this.local.containsKey(form) || this.patterns.containsKey(form);
	}

	/**
	 * The full name of a local body.
	 * @param form what follows the region, such as 发展改革委
	 * @param region the region as the name begins with it, such as 湖南省
	 * @param shortName the region without 省, 市 and the like
	 */
	public String localName(String form, String region, String shortName, AdministrativeLevel level) {
		String pattern = this.patterns.get(form);
		if (pattern != null) {
			return pattern.replace("{}", region).replace("{short}", shortName);
		}
		if (form.startsWith("委") && !this.local.containsKey(form)) {
			return "中共" + region + form;
		}
		if (level == AdministrativeLevel.CITY && (form.equals("法院") || form.equals("中院"))) {
			return region + "中级人民法院";
		}
		if (level == AdministrativeLevel.PROVINCIAL && form.equals("法院")) {
			return region + "高级人民法院";
		}
		if (form.equals("政府办")) {
			return region + "人民政府" + ((level == AdministrativeLevel.PROVINCIAL) ? "办公厅" : "办公室");
		}
		return region + this.local.getOrDefault(form, form);
	}

	/** What became of a national body. */
	public Optional<Renaming> findNationalSuccessor(String name) {
		return Optional.ofNullable(this.renamings.get("N" + name));
	}

	/** What became of a local body; both names without their region. */
	public Optional<Renaming> findLocalSuccessor(String name) {
		return Optional.ofNullable(this.renamings.get("L" + name));
	}

	private void addBody(List<String> row) {
		String levels = row.get(2);
		add(row.get(0), row.get(0), levels);
		Table.alternatives(row.get(1)).forEach((form) -> add(form, row.get(0), levels));
	}

	private void addSubject(List<String> row) {
		addSubject(row, row.get(2), "P");
		addSubject(row, row.get(3), "CD");
	}

	private void addSubject(List<String> row, String suffixes, String levels) {
		for (String suffix : Table.alternatives(suffixes)) {
			String name = row.get(0) + suffix;
			String brief = SHORT_SUFFIXES.getOrDefault(suffix, suffix);
			add(name, name, levels);
			add(row.get(0) + brief, name, levels);
			for (String subject : Table.alternatives(row.get(1))) {
				add(subject + suffix, name, levels);
				add(subject + brief, name, levels);
			}
		}
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
