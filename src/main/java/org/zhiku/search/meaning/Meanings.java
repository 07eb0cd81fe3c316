package org.zhiku.search.meaning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
			case Meaning.Years years -> new Meaning.Years(start, end, years.first(), years.last());
			case Meaning.OfGenre of -> new Meaning.OfGenre(start, end, of.genre());
			case Meaning.Month month -> new Meaning.Month(start, end, month.month());
			case Meaning.Synonym synonym -> new Meaning.Synonym(start, end, synonym.wordings());
			case Meaning.Idle _ -> new Meaning.Idle(start, end);
		};
	}

	/**
	 * Adds a place or a body to what a stretch means already; what else it may be is no
	 * name.
	 */
	static void add(List<Meaning> meanings, Meaning more, int start, int end) {
		if (!(more instanceof Meaning.Region || more instanceof Meaning.Department)) {
			return;
		}
		for (int i = 0; i < meanings.size(); i++) {
			Meaning known = meanings.get(i);
			if (known.start() >= start && known.end() <= end && known.getClass() == more.getClass()) {
				meanings.set(i, both(known, more));
				return;
			}
		}
		meanings.add(moved(more, start, end));
	}

	private static Meaning both(Meaning known, Meaning more) {
		if (known instanceof Meaning.Region one && more instanceof Meaning.Region other) {
			return new Meaning.Region(one.start(), one.end(), all(one.names(), other.names()));
		}
		if (known instanceof Meaning.Department one && more instanceof Meaning.Department other) {
			return new Meaning.Department(one.start(), one.end(), Set.copyOf(all(one.names(), other.names())),
					Set.copyOf(all(one.families(), other.families())));
		}
		return known;
	}

	private static List<String> all(Collection<String> some, Collection<String> more) {
		return Stream.concat(some.stream(), more.stream()).distinct().toList();
	}

	static Understood understood(Meaning meaning, String typed, int start, int end) {
		String text = typed.substring(start, end);
		return switch (meaning) {
			case Meaning.Number number -> new Understood(Kind.NUMBER, text, start, end, List.of(number.number()));
			case Meaning.Department body ->
				new Understood(Kind.DEPARTMENT, text, start, end, body.names().stream().sorted().toList());
			case Meaning.Region region -> new Understood(Kind.REGION, text, start, end, region.names());
			case Meaning.Level level -> new Understood(Kind.LEVEL, text, start, end, List.of(level.level().name()));
			case Meaning.Years years -> new Understood(Kind.YEAR, text, start, end, List.of(years.written()));
			case Meaning.OfGenre of -> new Understood(Kind.GENRE, text, start, end, List.of(of.genre().name()));
			case Meaning.Month month -> new Understood(Kind.MONTH, text, start, end, List.of(month.month().toString()));
			case Meaning.Synonym synonym -> new Understood(Kind.SYNONYM, text, start, end,
					synonym.wordings().stream().map(Meaning.Wording::text).toList());
			case Meaning.Idle _ -> new Understood(Kind.IGNORED, text, start, end, List.of());
		};
	}

}
