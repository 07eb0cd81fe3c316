package org.zhiku.search.meaning;

import java.util.List;

import org.zhiku.search.meaning.Interpretation.Kind;
import org.zhiku.search.meaning.Interpretation.Understood;

/** The same meaning at another place, and as a user is shown it. */
final class Meanings {

	private Meanings() {
	}

	static Meaning moved(Meaning meaning, int start, int end) {
		return switch (meaning) {
			case Meaning.Number number -> new Meaning.Number(start, end, number.number());
			case Meaning.Department body -> new Meaning.Department(start, end, body.names(), body.families());
			case Meaning.Region region -> new Meaning.Region(start, end, region.names());
			case Meaning.Level level -> new Meaning.Level(start, end, level.level());
			case Meaning.Year year -> new Meaning.Year(start, end, year.year());
			case Meaning.Month month -> new Meaning.Month(start, end, month.month());
			case Meaning.Synonym synonym -> new Meaning.Synonym(start, end, synonym.wordings());
			case Meaning.Idle _ -> new Meaning.Idle(start, end);
		};
	}

	static Understood understood(Meaning meaning, String typed, int start, int end) {
		String text = typed.substring(start, end);
		return switch (meaning) {
			case Meaning.Number number -> new Understood(Kind.NUMBER, text, start, end, List.of(number.number()));
			case Meaning.Department body ->
				new Understood(Kind.DEPARTMENT, text, start, end, body.names().stream().sorted().toList());
			case Meaning.Region region -> new Understood(Kind.REGION, text, start, end, region.names());
			case Meaning.Level level -> new Understood(Kind.LEVEL, text, start, end, List.of(level.level().name()));
			case Meaning.Year year ->
				new Understood(Kind.YEAR, text, start, end, List.of(Integer.toString(year.year())));
			case Meaning.Month month -> new Understood(Kind.MONTH, text, start, end, List.of(month.month().toString()));
			case Meaning.Synonym synonym -> new Understood(Kind.SYNONYM, text, start, end,
					synonym.wordings().stream().map(Meaning.Wording::text).toList());
			case Meaning.Idle _ -> new Understood(Kind.IGNORED, text, start, end, List.of());
		};
	}

}
