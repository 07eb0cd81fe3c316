package org.zhiku.search.syntax;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Genre;

/** What a clause says of a policy. */
public sealed interface Condition {

	/** These characters stand there one after the other, but for white space between. */
	record Phrase(String text, Part part) implements Condition {
	}

	/** It has this document number, or one that begins so. 文号 */
	record NumberedAs(String number) implements Condition {
	}

	/** It was made in one of these years, both included. 年份 */
	record MadeIn(int first, int last) implements Condition {
	}

	/** It is of this kind. 文种 */
	record OfGenre(Genre genre) implements Condition {
	}

	/** Its first issuer is of this level. 行政层级 */
	record OfLevel(AdministrativeLevel level) implements Condition {
	}

	/** The part of a policy in which a phrase is looked for. */
	enum Part {

		/** The title, the text, or who issued it, where and under what number. */
		ANY,
		/** 标题 */
		TITLE,
		/** 正文 */
		TEXT,
		/** The full names of the issuers. 发文机关 */
		ISSUER,
		/** The names of the issuing region and those around it. 地区 */
		REGION

	}

}
