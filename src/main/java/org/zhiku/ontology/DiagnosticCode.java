package org.zhiku.ontology;

/** What can be wrong with a document. 质量提示代码 */
public enum DiagnosticCode {

	/** A number of a sequence is absent. 缺号 */
	MISSING_NUMBER,
	/** A sequence starts or goes on where it should not. 序号错乱 */
	NUMBER_RESTART,
	/** An item breaks off. 条目截断 */
	TRUNCATED_ITEM,
	/** The same paragraph again. 段落重复 */
	REPEATED_PARAGRAPH,
	/** A line is broken inside a sentence, or its beginning is lost. 断行 */
	BROKEN_LINE,
	/** Title, number, issuer or date is not stated. 缺少元数据 */
	MISSING_METADATA,
	/** The title or number that came with the file is not the one in the text. 题文不符 */
	TITLE_BODY_MISMATCH,
	/** More than one document in a file. 多份文件 */
	SEVERAL_DOCUMENTS,
	/** The text does not determine which body a name stands for. 部门不明 */
	UNRESOLVED_DEPARTMENT,
	/** A name fits more than one body. 部门有歧义 */
	AMBIGUOUS_DEPARTMENT,
	/** Text of the web page, not of the document. 页面残留 */
	PAGE_FURNITURE,
	/**
	 * Characters that cannot be the author's: NUL, lone surrogates, replacement
	 * characters. 字符损坏
	 */
	DAMAGED_TEXT,
	/** Another policy of the same region bears the same number. 文号重复 */
	NUMBER_CONFLICT

}
