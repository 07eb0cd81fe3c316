package org.zhiku.extraction.gazetteer;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.zhiku.gazetteer.GazetteerTables;
import org.zhiku.gazetteer.TableFile;
import org.zhiku.gazetteer.TableRow;
import org.zhiku.ontology.Region;

/**
 * What forms mean in one region: 大数据局 is 大数据应用局 in 太原市 and nowhere else. A row for a
 * region's path is for its own bodies, one for the path with {@code /*} for those of all
 * places below.
 */
final class LocalForms {

	private final Map<String, String> byPathAndForm = new HashMap<>();

	static LocalForms load(GazetteerTables tables, Regions regions) {
		LocalForms forms = new LocalForms();
		for (TableRow row : tables.rows(TableFile.LOCAL)) {
			String outermost = row.get(0).replaceFirst("/.*", "");
			if (regions.findRegion(outermost).isEmpty()) {
				throw row.fault("no province is called “" + outermost + "”");
			}
			row.alternatives(1).forEach((form) -> forms.byPathAndForm.putIfAbsent(key(row.get(0), form), row.get(2)));
		}
		return forms;
	}

	/** The name, or the pattern of it, that a form stands for there; null for none. */
	@Nullable String find(String form, Region region) {
		String name = this.byPathAndForm.get(key(region.path(), form));
		for (Region around = region.parent(); name == null && around != null; around = around.parent()) {
			name = this.byPathAndForm.get(key(around.path() + "/*", form));
		}
		return name;
	}

	private static String key(String path, String form) {
		return path + " " + form;
	}

}
