package org.zhiku.search.meaning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.zhiku.gazetteer.GazetteerTables;
import org.zhiku.gazetteer.SubjectBody;
import org.zhiku.gazetteer.TableFile;
import org.zhiku.gazetteer.TableRow;
import org.zhiku.ontology.Sha256;
import org.zhiku.search.text.FoldedText;

/**
 * The bodies of the administration by all their written forms, from the tables of the
 * gazetteer. 人社厅, 人力资源社会保障厅 and 人力资源和社会保障厅 are one name; with 人社局 and 人社部 they are one
 * family, 人力资源和社会保障.
 */
public final class Departments {

	private static final List<String> NATIONAL_PREFIXES = List.of("中华人民共和国", "国家", "中国", "全国");

	private static final List<String> SUFFIXES = List.of("委员会", "办公室", "总局", "总署", "部", "局", "署", "厅");

	/** Forms of two characters that mean nothing else; all others are words too. */
	private static final Set<String> SHORT_FORMS = Set.of("国办", "中办", "央行", "人行", "妇联", "残联", "科协", "文联", "侨联", "侨办",
			"外办", "台办");

	/** Every place has them, and they are asked for as words. */
	private static final Set<String> GENERAL = Set.of("人民政府", "管理委员会", "管委会", "供销社");

	/** What may follow 部 where it ends no name: 民政部门. */
	private static final String AFTER_PART = "门队分长件";

	private static final int LONGEST_SHORT = 4;

	private static final Pattern KIND_OF_PLACE = Pattern.compile("(?<=..)(?:省|市|县|区|壮族自治区|回族自治区|维吾尔自治区|自治区)$");

	private final WordTable<Names> forms = new WordTable<>();

	private final Map<String, Set<String>> formsOf = new HashMap<>();

	private final Set<String> subjects = new HashSet<>();

	private Departments() {
	}

	/** All that the tables have. */
	static Departments of(GazetteerTables tables) {
		Departments departments = new Departments();
		tables.subjectBodies().forEach(departments::addSubject);
		for (TableFile table : List.of(TableFile.NATIONAL, TableFile.BODIES)) {
			tables.rows(table).forEach((row) -> departments.add(row.get(0), row.alternatives(1)));
		}
		tables.rows(TableFile.NAMES).forEach((row) -> departments.add(row.get(1), List.of(row.get(0))));
		tables.rows(TableFile.LOCAL).forEach(departments::addLocal);
		return departments;
	}

	/**
	 * A sum of all that is known here, the same wherever the same is known: an index that
	 * holds {@link #keysIn} of another sum does not fit.
	 */
	public String fingerprint() {
		MessageDigest digest = Sha256.begin();
		this.forms.sorted().forEach((form, names) -> {
			String line = form + '\t' + sorted(names.names()) + '\t' + sorted(names.families()) + '\n';
			digest.update(line.getBytes(StandardCharsets.UTF_8));
		});
		return HexFormat.of().formatHex(digest.digest(), 0, 8);
	}

	/**
	 * The names and families of all bodies that a text names, for an index of its
	 * issuers.
	 */
	public Set<String> keysIn(String text) {
		String folded = FoldedText.fold(text);
		Set<String> keys = new LinkedHashSet<>();
		for (int i = 0; i < folded.length();) {
			WordTable.Found<Names> found = at(folded, i);
			if (found != null) {
				keys.addAll(found.value().names());
				keys.addAll(found.value().families());
			}
			i = (found != null) ? found.end() : i + 1;
		}
		return keys;
	}

	/** Shorter names of a body that mean the same: 湖南省人社厅 and 湖南人社厅. */
	public Set<String> shortNames(String name) {
		String folded = FoldedText.fold(name);
		for (int i = 0; i < folded.length(); i++) {
			WordTable.Found<Names> found = at(folded, i);
			if (found != null && found.end() == folded.length()) {
				return shortNames(folded.substring(0, i), folded.substring(i), found.value());
			}
		}
		return Set.of();
	}

	private Set<String> shortNames(String place, String body, Names names) {
		Set<String> forms = new LinkedHashSet<>(Set.of(body));
		names.names()
			.stream()
			.flatMap((name) -> this.formsOf.getOrDefault(name, Set.of()).stream())
			.filter((form) -> form.length() <= LONGEST_SHORT)
			.forEach(forms::add);
		String bare = KIND_OF_PLACE.matcher(place).replaceFirst("");
		return forms.stream()
			.flatMap((form) -> Stream.of(place + form, bare + form))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	WordTable.@Nullable Found<Names> at(String folded, int start) {
		WordTable.Found<Names> found = this.forms.at(folded, start);
		boolean part = found != null && folded.charAt(found.end() - 1) == '部' && found.end() < folded.length()
				&& AFTER_PART.indexOf(folded.charAt(found.end())) >= 0;
		return part ? null : found;
	}

	private void addSubject(SubjectBody body) {
		this.subjects.add(body.subject());
		Names names = Names.of(body.name(), body.subject());
		body.forms().forEach((form) -> add(form, names));
	}

	private void add(String name, List<String> others) {
		Names names = Names.of(name, family(name));
		add(name, names);
		others.forEach((form) -> add(form, names));
	}

	/**
	 * What a form means in one region only is known for all of them, since a query rarely
	 * says where; a name with the region inside is known where the region is one.
	 */
	private void addLocal(TableRow row) {
		String name = row.get(2);
		String region = row.get(0).substring(row.get(0).lastIndexOf('/') + 1);
		if (!name.contains("{")) {
			add(name, row.alternatives(1));
		}
		else if (!region.equals("*") && !name.contains("{short}")) {
			add(name.replace("{}", region), row.alternatives(1).stream().map((form) -> region + form).toList());
		}
	}

	private void add(String form, Names names) {
		if ((form.length() > 2 || SHORT_FORMS.contains(form)) && !GENERAL.contains(form)) {
			this.forms.add(form, names, Names::and);
			names.names().forEach((name) -> this.formsOf.computeIfAbsent(name, (_) -> new LinkedHashSet<>()).add(form));
		}
	}

	/** 国家发展和改革委员会 is of the family of 发展和改革委员会. */
	private String family(String national) {
		String name = national;
		for (String prefix : NATIONAL_PREFIXES) {
			name = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
		}
		for (String suffix : SUFFIXES) {
			String subject = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : "";
			if (this.subjects.contains(subject)) {
				return subject;
			}
		}
		return national;
	}

	private static String sorted(Set<String> names) {
		return String.join("|", new TreeSet<>(names));
	}

	/** What a form stands for. */
	record Names(Set<String> names, Set<String> families) {

		private static Names of(String name, String family) {
			return new Names(Set.of(name), Set.of(family));
		}

		private Names and(Names other) {
			Set<String> allNames = new LinkedHashSet<>(this.names);
			allNames.addAll(other.names);
			Set<String> allFamilies = new LinkedHashSet<>(this.families);
			allFamilies.addAll(other.families);
			return new Names(allNames, allFamilies);
		}

	}

}
