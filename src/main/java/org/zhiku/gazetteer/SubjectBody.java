package org.zhiku.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A local department that deals with a subject, without its region: 人力资源和社会保障厅.
 *
 * @param subject what it deals with, the same on all levels
 * @param name subject and suffix
 * @param forms how it is written, the name first
 * @param levels letters of levels as in {@link TableFile#BODIES}
 */
public record SubjectBody(String subject, String name, List<String> forms, String levels) {

	private static final Map<String, String> SHORT_SUFFIXES = Map.of("委员会", "委", "办公室", "办");

	public SubjectBody {
		forms = List.copyOf(forms);
	}

	static Stream<SubjectBody> of(TableRow row) {
		return Stream.concat(row.alternatives(2).stream().map((suffix) -> of(row, suffix, "P")),
				row.alternatives(3).stream().map((suffix) -> of(row, suffix, "CD")));
	}

	private static SubjectBody of(TableRow row, String suffix, String levels) {
		String brief = SHORT_SUFFIXES.getOrDefault(suffix, suffix);
		List<String> forms = new ArrayList<>(List.of(row.get(0) + suffix, row.get(0) + brief));
		for (String subject : row.alternatives(1)) {
			forms.add(subject + suffix);
			forms.add(subject + brief);
		}
		return new SubjectBody(row.get(0), row.get(0) + suffix, forms, levels);
	}

}
