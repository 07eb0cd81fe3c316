package org.zhiku.extraction.responsibility;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The words of a sentence that name who acts: bodies at its beginning with what they
 * shall do behind them, or bodies between 由 and a verb of charge. Strict on purpose: a
 * sentence of another build is left alone.
 */
final class ActorPhrases {

	/** No phrase looks further than this, so the work is linear. */
	private static final int LONGEST = 120;

	private static final String PLACES = "(?:[省市州县区旗盟乡镇]|自治区|自治州|设区的?市|地级以上市|街道|地区|部门|（[省市州县区旗盟、和]{1,7}）|[、和])";

	private static final String ORGAN = "(?:厅|局|委员会|委(?!托|员|派)|办公室|办公厅|办(?![理法公好学事])|部(?![门分署委属位队])|总队|中心(?![城任环小]))";

	private static final String MANY = "(?:各级|各(?:地)?" + PLACES + "{0,9}|地方各级|县级以上(?:地方)?(?:各级)?|乡镇?|有关|相关|其他有关)"
			+ "(?:人民政府|政府(?!部门|投资)|党委)(?:及其?(?:有关|相关)?(?:工作)?部门)?|(?:各有关|各相关|各级|各地|各|有关|相关)(?:[\\p{IsHan}]{0,8}?)(?:部门|单位)(?:和单位)?"
			+ "|各(?:地|" + PLACES + "{1,9})(?=[要应须])";

	private static final String TRADES = "(?:[\\p{IsHan}]{2,6}、){0,5}[\\p{IsHan}]{2,8}?(?:行政)?(?:主管)?部门";

	private static final String PLACED = "(?:国家|[省市州县区]|自治区|自治州)(?!级|直|内|域|场|外|际|长|民|政府|委、)[\\p{IsHan}]{1,14}?" + ORGAN
			+ "|(?:[省市州县区]|自治区|自治州)(?:人民)?政府(?:办公[厅室])?|国务院[\\p{IsHan}]{2,10}部门|[省市州县区]委[\\p{IsHan}]{1,8}?(?:部|办|局|室|委)(?![员托])";

	private static final String ONE = "(?>" + PLACED + "|" + MANY + "|" + TRADES + "|[\\p{IsHan}]{2,12}?" + ORGAN + ")";

	/** What is matched is kept, else a long list could be divided in too many ways. */
	private static final String MORE = "(?>(?:、|和|与|及|以及|会同)(?>" + PLACED + "|[\\p{IsHan}]{2,14}?" + ORGAN + "|" + MANY
			+ "))*+";

	private static final String SHALL = "(?:要|应(?!急|用|对|届|收|税|届)|应当|须|必须|需(?!求)|不得|负责|牵头)";

	private static final String DOES = "(?:" + SHALL
			+ "|会同|重点|组织(?!部|领导|实施)|制定|建立|加强|完善|落实|做好|办好|开展|推动|推进|指导|监督|定期|统筹|积极|切实|加大|严格|结合|根据|按照|每年|及时|依法|主动|认真|进一步|确保|明确(?!的)|配合|协调|强化|将(?!军)|采取|出台|加快|抓好|履行|承担|安排)";

	private static final String SUBJECT = "(?<who>" + ONE + MORE + ")(?:等(?:有关|相关)?(?:部门|单位)?)?";

	private static final Pattern OPENING = Pattern
		.compile("(?:(?:到)?\\d{4}年(?:底)?(?:前)?，)?" + SUBJECT + "(?<does>" + DOES + ")");

	private static final Pattern NAMED = Pattern.compile(PLACED + "|" + MANY);

	private static final Pattern STRICT = Pattern.compile(SHALL);

	private static final Pattern CHARGED = Pattern.compile("由" + SUBJECT + "(?:负责|牵头|会同|组织|统筹|按职责|根据职责|依法|制定|另行)");

	/** Words that a trade cannot begin with: 对有关部门, 这些部门. */
	private static final String NO_BEGIN = "对向与在以将把被经从让使为由如凡若当这那该其本此我同另按依据加推建完组";

	private static final Pattern NO_SUBJECT = Pattern
		.compile("[" + NO_BEGIN + "]|.*(?:的|对|向|与财|经|由|使|把).*(?:部门|单位)|.*[，。；：“”《》\\s].*");

	private ActorPhrases() {
	}

	/** The bodies that a sentence beginning at an offset has as its subject. */
	static @Nullable Phrase opening(String text, int start, int end) {
		if (NO_BEGIN.indexOf(text.charAt(start)) >= 0) {
			return null;
		}
		Matcher matcher = OPENING.matcher(text).region(start, Math.min(end, start + LONGEST));
		if (!matcher.lookingAt() || isNone(matcher.group("who"))) {
			return null;
		}
		boolean bare = !NAMED.matcher(matcher.group("who")).lookingAt();
		return (!bare || STRICT.matcher(matcher.group("does")).matches())
				? new Phrase(matcher.start("who"), matcher.end("who"), "actor.subject") : null;
	}

	/** The bodies behind a 由 at an offset. */
	static @Nullable Phrase charged(String text, int start, int end) {
		Matcher matcher = CHARGED.matcher(text).region(start, Math.min(end, start + LONGEST));
		return (matcher.lookingAt() && !isNone(matcher.group("who")))
				? new Phrase(matcher.start("who"), matcher.end("who"), "actor.charged") : null;
	}

	private static boolean isNone(String who) {
		return NO_SUBJECT.matcher(who).lookingAt();
	}

	/**
	 * Bodies that act.
	 *
	 * @param rule which build of sentence says so
	 */
	record Phrase(int start, int end, String rule) {
	}

}
