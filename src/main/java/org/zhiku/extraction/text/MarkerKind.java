package org.zhiku.extraction.text;

/**
 * The kinds of marker that number the parts of a document, in their usual order from the
 * outermost to the innermost.
 */
public enum MarkerKind {

	/** 第一部分、第一编 */
	PART,
	/** 第一章 */
	CHAPTER,
	/** 第一节 */
	DIVISION,
	/** 第一条 */
	ARTICLE,
	/** 一、 */
	HAN,
	/** （一） */
	HAN_PAREN,
	/** 1. */
	DIGIT,
	/** 1.1 */
	DECIMAL,
	/** 1.1.1 and deeper */
	DECIMAL_PART,
	/** （1） */
	DIGIT_PAREN,
	/** 1） */
	DIGIT_HALF_PAREN,
	/** ① */
	CIRCLE;

	/** Whether the marker is made of 第 and a word. */
	public boolean worded() {
		return ordinal() <= ARTICLE.ordinal();
	}

	/** Whether a parenthesis shows where it begins. */
	public boolean enclosed() {
		return this == HAN_PAREN || this == DIGIT_PAREN || this == CIRCLE;
	}

}
