package org.zhiku.extraction.institution;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.zhiku.extraction.gazetteer.Regions;
import org.zhiku.extraction.text.WordList;
import org.zhiku.ontology.Issuer;
import org.zhiku.ontology.Metadata;
import org.zhiku.ontology.Region;

/**
 * The places that a name in one document may begin with: those of the gazetteer, those
 * that issue the document, and what has the form of a place where a name can begin.
 */
final class PlaceNames {

	private static final int LONGEST = 6;

	private static final int LONGEST_STEM = 3;

	/** 丙丁族自治县, 丙丁族戊己族自治县. */
	private static final Pattern AUTONOMOUS = Pattern.compile("\\p{IsHan}{2,9}族自治[县旗州]");

	private static final int LONGEST_AUTONOMOUS = 13;

	private static final String BREAKS = "，。、；：！？,;:!?\n\t 　“”\"《》【】[]〔〕—·|/／+…%％（";

	private static final String NO_FIRST = "一省市县区各全本该对在向于由与和及从为以个经报驻含无有每这那日月年两";

	private static final String NO_LAST = "园级市县区域城地省各全辖小社片街校郊务贸范验税报给";

	private static final String NO_NEXT = "级域内外场属直政长际民分别";

	/** What begins with a title may name a province that no table knows. */
	private static final Pattern PROVINCE = Pattern.compile("《(\\p{IsHan}{1,2}[\\p{IsHan}&&[^各全本该]])省(?![级市域直属内外部])");

	/** Words of two characters that end like a place: 上市, 园区, 大县. */
	private static final WordList WORDS = WordList.of("""
			上市 超市 股市 夜市 集市 楼市 房市 门市 本市 外市 我市 大市 强市 都市 入市 菜市 牛市 园区 景区 厂区 灾区 山区 库区 林区 牧区 矿区 新区 老区 特区 战区 军区
			港区 湖区 湾区 院区 分区 专区 赛区 考区 示区 疫区 苏区 农区 大县 强县 外县 我县 穷县 邻县 试县 每县 某市 某县 某区""");

	/** Words that only sound like a place: 医保定点. */
	private static final WordList WITHIN = WordList.of("保定点 粤东西北");

	private final Regions regions;

	private final Set<String> own = new HashSet<>();

	PlaceNames(Regions regions, Metadata metadata, String text) {
		this.regions = regions;
		Matcher title = PROVINCE.matcher(text);
		while (title.find()) {
			this.own.add(title.group(1));
		}
		add(metadata.region());
		for (Issuer issuer : metadata.issuers()) {
			add(issuer.department().region());
		}
	}

	private void add(@Nullable Region region) {
		for (Region each = region; each != null; each = each.parent()) {
			String name = each.name();
			this.own.add(name);
			if (name.length() > 2 && "省市县区".indexOf(name.charAt(name.length() - 1)) >= 0) {
				this.own.add(name.substring(0, name.length() - 1));
			}
		}
	}

	/**
	 * Length of the place that begins at an offset; 0 if none does.
	 * @param left where the words begin that may belong to the name
	 */
	int lengthAt(String text, int at, int left, int limit) {
		if (WITHIN.lengthAt(text, at, limit) > 0) {
			return 0;
		}
		for (int length = Math.min(LONGEST, limit - at); length >= 2; length--) {
			String name = text.substring(at, at + length);
			if (this.own.contains(name) || this.regions.findRegion(name).isPresent()) {
				return length;
			}
		}
		boolean opens = at == left || BREAKS.indexOf(text.charAt(at - 1)) >= 0;
		int form = opens ? formAt(text, at, limit) : 0;
		return (opens && form == 0) ? autonomousAt(text, at, limit) : form;
	}

	private static int autonomousAt(String text, int at, int limit) {
		Matcher place = AUTONOMOUS.matcher(text).region(at, Math.min(limit, at + LONGEST_AUTONOMOUS));
		return place.lookingAt() ? place.end() - at : 0;
	}

	/** Length of the place of the tables that stands here; 0 if none does. */
	int knownAt(String text, int at) {
		for (int length = Math.min(LONGEST, text.length() - at); length >= 2; length--) {
			if (this.regions.findRegion(text.substring(at, at + length)).isPresent()) {
				return length;
			}
		}
		return 0;
	}

	/** 新化县, 天河区, 己市. */
	private static int formAt(String text, int at, int limit) {
		for (int i = at + 1; i <= at + LONGEST_STEM && i < limit; i++) {
			if (!Character.isIdeographic(text.charAt(i - 1))) {
				return 0;
			}
			if ("市县区".indexOf(text.charAt(i)) >= 0 && NO_LAST.indexOf(text.charAt(i - 1)) < 0
					&& NO_FIRST.indexOf(text.charAt(at)) < 0 && NO_NEXT.indexOf(text.charAt(i + 1)) < 0
					&& (i > at + 1 || WORDS.lengthAt(text, at, i + 1) == 0)) {
				return i + 1 - at;
			}
		}
		return 0;
	}

}
