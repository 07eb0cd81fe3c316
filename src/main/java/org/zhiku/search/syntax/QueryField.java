package org.zhiku.search.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;

/** The fields that a query may name; any other name is literal text. */
public enum QueryField {

	/** 标题 */
	TITLE("title", "标题") {

		@Override
		Optional<Condition> condition(String value) {
			return Optional.of(new Condition.Phrase(value, Condition.Part.TITLE));
		}

	},
	/** 正文 */
	TEXT("text", "正文") {

		@Override
		Optional<Condition> condition(String value) {
			return Optional.of(new Condition.Phrase(value, Condition.Part.TEXT));
		}

	},
	/** 文号 */
	NUMBER("number", "文号", "发文字号") {

		@Override
		Optional<Condition> condition(String value) {
			return Optional.of(new Condition.NumberedAs(value));
		}

	},
	/** 发文机关 */
	ISSUER("issuer", "发文机关", "发文单位") {

		@Override
		Optional<Condition> condition(String value) {
			return Optional.of(new Condition.Phrase(value, Condition.Part.ISSUER));
		}

	},
	/** 地区 */
	REGION("region", "地区") {

		@Override
		Optional<Condition> condition(String value) {
			return Optional.of(new Condition.Phrase(value, Condition.Part.REGION));
		}

	},
	/** 年份: 2023, 2023年, 2019-2023 */
	YEAR("year", "年份") {

		@Override
		Optional<Condition> condition(String value) {
			Matcher years = YEARS.matcher(value);
			if (!years.matches()) {
				return Optional.empty();
			}
			int first = Integer.parseInt(years.group(1));
			int last = (years.group(2) != null) ? Integer.parseInt(years.group(2)) : first;
			return Optional.of(new Condition.MadeIn(first, last));
		}

	},
	/** 文种: 通知, NOTICE */
	GENRE("genre", "文种") {

		@Override
		Optional<Condition> condition(String value) {
			return Arrays.stream(Genre.values())
				.filter((genre) -> genre.chinese().equals(value) || genre.name().equalsIgnoreCase(value))
				.findFirst()
				.map(Condition.OfGenre::new);
		}

	},
	/** 层级: 省级, PROVINCIAL */
	LEVEL("level", "层级") {

		@Override
		Optional<Condition> condition(String value) {
			return Optional.ofNullable(LEVELS.get(value.toUpperCase(Locale.ROOT))).map(Condition.OfLevel::new);
		}

	};

	/** Digits of either width; the years between them may be any number of years. */
	private static final Pattern YEARS = Pattern.compile("(\\d{4})年?(?:(?:-|－|—|–|~|～|至|\\.\\.)(\\d{4})年?)?",
			Pattern.UNICODE_CHARACTER_CLASS);

	private static final Map<String, AdministrativeLevel> LEVELS = Map.ofEntries(
			Map.entry("NATIONAL", AdministrativeLevel.NATIONAL), Map.entry("国家级", AdministrativeLevel.NATIONAL),
			Map.entry("中央", AdministrativeLevel.NATIONAL), Map.entry("PROVINCIAL", AdministrativeLevel.PROVINCIAL),
			Map.entry("省级", AdministrativeLevel.PROVINCIAL), Map.entry("CITY", AdministrativeLevel.CITY),
			Map.entry("市级", AdministrativeLevel.CITY), Map.entry("地级", AdministrativeLevel.CITY),
			Map.entry("COUNTY", AdministrativeLevel.COUNTY), Map.entry("县级", AdministrativeLevel.COUNTY),
			Map.entry("TOWNSHIP", AdministrativeLevel.TOWNSHIP), Map.entry("乡级", AdministrativeLevel.TOWNSHIP));

	/** The longest name of a field. */
	static final int LONGEST_NAME = 8;

	private final List<String> names;

	QueryField(String... names) {
		this.names = List.of(names);
	}

	/** By what a query names it, the English name first. */
	public List<String> names() {
		return this.names;
	}

	/** What a value of the field says; empty where it is no value of it. */
	abstract Optional<Condition> condition(String value);

	/** The field of a name, in whatever case. */
	static Optional<QueryField> named(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter((field) -> field.names.contains(lower)).findFirst();
	}

}
