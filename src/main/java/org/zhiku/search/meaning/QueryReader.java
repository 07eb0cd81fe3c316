package org.zhiku.search.meaning;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;
import org.zhiku.search.meaning.Interpretation.Understood;
import org.zhiku.search.text.FoldedText;
import org.zhiku.search.text.NumberKey;

/**
 * Reads what a user typed. Of what is recognised in one place the longest counts; a
 * number before all else. Immutable and safe for all threads.
 */
public final class QueryReader {

	/** What follows is taken by its words alone. */
	private static final int LONGEST = 200;

	/** Nobody means more at once; what comes later is taken by its words alone. */
	private static final int MOST = 24;

	/** 交不交, 有没有: the second half only asks, and of verbs that only ask both do. */
	private static final Pattern WHETHER = Pattern.compile("(\\p{IsHan})[不没]\\1");

	/** A body that has the initials is as good as another. */
	private static final float SURE = 1;

	private static final List<String> QUESTIONS = List.of("什么", "什么时候", "为什么", "是什么", "哪些", "哪里", "哪个", "哪儿", "怎么",
			"怎么办", "怎么样", "怎样", "如何", "是否", "能否", "可否", "多少", "多少钱", "几号", "几天", "几年", "请问", "想知道", "有没有", "是不是", "吗",
			"呢");

	private static final String ONLY_ASKING = "能会要是有可该行好";

	private final Clock clock;

	private final Departments departments;

	private final Places places;

	private final Synonyms synonyms;

	private final WordTable<AdministrativeLevel> levels = new WordTable<>();

	private final GenreWords genres = new GenreWords();

	private final WordTable<Boolean> questions = new WordTable<>();

	/**
	 * @param clock which year it is where a query says 今年
	 */
	public QueryReader(Administration administration, Synonyms synonyms, Clock clock) {
		this.clock = clock;
		this.departments = administration.departments();
		this.places = administration.places();
		this.synonyms = synonyms;
		QUESTIONS.forEach((word) -> this.questions.add(word, true, (one, other) -> one));
		addLevel(AdministrativeLevel.NATIONAL, "国家级", "中央", "部委", "全国性");
		addLevel(AdministrativeLevel.PROVINCIAL, "省级", "全省", "自治区级");
		addLevel(AdministrativeLevel.CITY, "市级", "全市", "地市级");
		addLevel(AdministrativeLevel.COUNTY, "县级", "区级", "全县");
	}

	/** What a text means, where the lexicon knows which words there are. */
	public QueryMeaning read(String text, Lexicon lexicon) {
		String head = text.substring(0, headEnd(text));
		PinyinReader.Replaced replaced = new PinyinReader(lexicon).replace(head);
		String asked = replaced.text();
		FoldedText folded = FoldedText.of(asked);
		List<Meaning> meanings = meanings(folded.value());
		List<Understood> parts = new ArrayList<>();
		replaced.places()
			.forEach((place) -> parts
				.add(new Understood(Interpretation.Kind.PINYIN, head.substring(place.typedStart(), place.typedEnd()),
						place.typedStart(), place.typedEnd(), place.reading().shown())));
		List<Meaning> placed = new ArrayList<>();
		meanings.forEach((meaning) -> placed
			.add(Meanings.moved(meaning, folded.startOf(meaning.start()), folded.endOf(meaning.end()))));
		List<Meaning> synonyms = widen(placed, replaced.places());
		placed.forEach((meaning) -> parts
			.add(Meanings.understood(meaning, head, replaced.startOf(meaning.start()), replaced.endOf(meaning.end()))));
		placed.addAll(synonyms);
		return new QueryMeaning(asked + text.substring(head.length()), placed, Interpretation.of(parts), replaced);
	}

	/**
	 * Where letters may be several bodies, all of them are meant: their places and
	 * departments beside those of the likeliest, and their names as words.
	 */
	private List<Meaning> widen(List<Meaning> meanings, List<PinyinReader.Place> places) {
		List<Meaning> names = new ArrayList<>();
		for (PinyinReader.Place place : places) {
			List<String> others = place.reading().others();
			for (String other : others) {
				meanings(FoldedText.fold(other))
					.forEach((meaning) -> Meanings.add(meanings, meaning, place.start(), place.end()));
			}
			if (!others.isEmpty()) {
				names.add(new Meaning.Synonym(place.start(), place.end(),
						place.reading().shown().stream().map((name) -> new Meaning.Wording(name, SURE)).toList()));
			}
		}
		return names;
	}

	private List<Meaning> meanings(String folded) {
		List<Meaning> found = new ArrayList<>();
		BitSet taken = new BitSet();
		for (NumberKey.Asked number : NumberKey.found(folded)) {
			take(new Meaning.Number(number.start(), number.end(), number.written()), found, taken);
		}
		SpokenTimes.in(folded, Year.now(this.clock)).forEach((time) -> take(time, found, taken));
		Matcher whether = WHETHER.matcher(folded);
		while (whether.find()) {
			boolean all = ONLY_ASKING.contains(whether.group(1));
			take(new Meaning.Idle(all ? whether.start() : whether.start() + 1, whether.end()), found, taken);
		}
		for (int i = 0; i < folded.length();) {
			Meaning longest = taken.get(i) ? null : longest(folded, i);
			boolean free = longest != null && take(longest, found, taken);
			i = (free && longest != null) ? longest.end() : i + 1;
		}
		found.removeIf((meaning) -> meaning instanceof Meaning.Synonym word && word.wordings().isEmpty());
		found.addAll(this.synonyms.apart(folded));
		found.sort(Comparator.comparingInt(Meaning::start));
		return (found.size() > MOST) ? found.subList(0, MOST) : found;
	}

	private @Nullable Meaning longest(String folded, int start) {
		List<Meaning> here = new ArrayList<>();
		WordTable.Found<Departments.Names> body = this.departments.at(folded, start);
		if (body != null) {
			here.add(new Meaning.Department(start, body.end(), body.value().names(), body.value().families()));
		}
		WordTable.Found<List<String>> place = this.places.at(folded, start);
		if (place != null) {
			here.add(new Meaning.Region(start, place.end(), place.value()));
		}
		WordTable.Found<AdministrativeLevel> level = this.levels.at(folded, start);
		if (level != null) {
			here.add(new Meaning.Level(start, level.end(), level.value()));
		}
		WordTable.Found<List<Meaning.Wording>> word = this.synonyms.at(folded, start);
		if (word != null) {
			here.add(new Meaning.Synonym(start, word.end(), word.value()));
		}
		WordTable.Found<Genre> genre = this.genres.at(folded, start);
		if (genre != null) {
			here.add(new Meaning.OfGenre(start, genre.end(), genre.value()));
		}
		WordTable.Found<Boolean> question = this.questions.at(folded, start);
		if (question != null) {
			here.add(new Meaning.Idle(start, question.end()));
		}
		return here.stream().max(Comparator.comparingInt(Meaning::end)).orElse(null);
	}

	private static boolean take(Meaning meaning, List<Meaning> found, BitSet taken) {
		int next = taken.nextSetBit(meaning.start());
		if (next >= 0 && next < meaning.end()) {
			return false;
		}
		taken.set(meaning.start(), meaning.end());
		return found.add(meaning);
	}

	private void addLevel(AdministrativeLevel level, String... words) {
		for (String word : words) {
			this.levels.add(word, level, (one, other) -> one);
		}
	}

	private static int headEnd(String text) {
		boolean cut = text.length() > LONGEST;
		return !cut ? text.length() : Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
	}

}
