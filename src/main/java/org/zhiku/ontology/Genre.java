package org.zhiku.ontology;

/**
 * The kinds of official document (GB/T 9704-2012 and the Regulations on the Handling of
 * Official Documents of 2012, art. 8), and the kinds of rule that travel with them. 文种
 */
public enum Genre {

	RESOLUTION("决议"), DECISION("决定"), ORDER("命令"), COMMUNIQUE("公报"), ANNOUNCEMENT("公告"), PUBLIC_NOTICE("通告"),
	OPINION("意见"), NOTICE("通知"), CIRCULAR("通报"), REPORT("报告"), REQUEST("请示"), REPLY("批复"), PROPOSAL("议案"), LETTER("函"),
	MINUTES("纪要"), LAW("法"), REGULATION("条例"), PROVISIONS("规定"), MEASURES("办法"), RULES("细则"), PLAN("方案"),
	PROGRAMME("规划"), GUIDELINES("指南"), OTHER("其他");

	private final String chinese;

	Genre(String chinese) {
		this.chinese = chinese;
	}

	/** The word by which a title names it. */
	public String chinese() {
		return this.chinese;
	}

}
