package org.zhiku.extraction;

/**
 * The kinds of marker that number the parts of a document, in their usual order from the
 * outermost to the innermost.
 */
enum MarkerKind {

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
	/** （1） */
	DIGIT_PAREN,
	/** 1） */
	DIGIT_HALF_PAREN,
	/** ① */
	CIRCLE;

	/** Whether the marker is made of 第 and a word. */
	boolean worded() {
		return ordinal() <= ARTICLE.ordinal();
	}

	/** Whether a parenthesis shows where it begins. */
	boolean enclosed() {
		return this == HAN_PAREN || this == DIGIT_PAREN || this == CIRCLE;
	}

}
