package org.zhiku.search.meaning;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.zhiku.gazetteer.GazetteerTables;
import org.zhiku.gazetteer.TableFile;

/**
 * The divisions of the country by their names, from the tables of the gazetteer. 粤, 广东
 * and 广东省 are one.
 */
public final class Places {

	private static final String KINDS = "省市县区旗";

	private final WordTable<List<String>> names = new WordTable<>();

	/** 粤, 湘: only where they stand alone. */
	private final WordTable<List<String>> characters = new WordTable<>();

	private Places() {
	}

	static Places of(GazetteerTables tables) {
		Places places = new Places();
		tables.rows(TableFile.PROVINCES).forEach((row) -> {
			places.add(row.get(1), row.get(1));
			row.alternatives(2).forEach((form) -> places.add(form, row.get(1)));
			row.alternatives(3).forEach((form) -> places.characters.add(form, List.of(row.get(1)), Places::and));
		});
		tables.rows(TableFile.CITIES).forEach((row) -> {
			places.add(row.get(1), row.get(1));
			row.alternatives(2).forEach((form) -> places.add(form, row.get(1)));
		});
		tables.rows(TableFile.COUNTIES).forEach((row) -> row.alternatives(1).forEach((name) -> {
			places.add(name, name);
			if (name.length() > 2 && KINDS.indexOf(name.charAt(name.length() - 1)) >= 0) {
				places.add(name.substring(0, name.length() - 1), name);
			}
		}));
		return places;
	}

	WordTable.@Nullable Found<List<String>> at(String folded, int start) {
		WordTable.Found<List<String>> found = this.names.at(folded, start);
		if (found == null && isBorder(folded, start - 1) && isBorder(folded, start + 1)) {
			found = this.characters.at(folded, start);
		}
		return found;
	}

	private static boolean isBorder(String folded, int at) {
		return at < 0 || at >= folded.length() || !Character.isLetter(folded.charAt(at));
	}

	private void add(String form, String name) {
		if (form.length() > 1) {
			this.names.add(form, List.of(name), Places::and);
		}
	}

	private static List<String> and(List<String> some, List<String> more) {
		List<String> all = new ArrayList<>(some);
		more.stream().filter((name) -> !all.contains(name)).forEach(all::add);
		return all;
	}

}
