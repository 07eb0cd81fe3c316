package org.zhiku.search.topic;

/** What official documents are filed under, 主题分类. */
public enum Topic {

	/** 教育. */
	EDUCATION,
	/** 科技、知识产权. */
	SCIENCE,
	/** 工业、信息产业. */
	INDUSTRY,
	/** 财政、金融、税收、审计. */
	FINANCE,
	/** 劳动、人事、社会保障. */
	LABOUR,
	/** 自然资源、国土、海洋. */
	LAND,
	/** 生态环境. */
	ENVIRONMENT,
	/** 住房、城乡建设. */
	HOUSING,
	/** 交通运输、邮政. */
	TRANSPORT,
	/** 水利. */
	WATER,
	/** 农业、农村、林业. */
	AGRICULTURE,
	/** 商贸、海关. */
	COMMERCE,
	/** 文化、旅游、体育、新闻出版. */
	CULTURE,
	/** 卫生、医疗保障. */
	HEALTH,
	/** 应急管理、安全生产. */
	EMERGENCY,
	/** 市场监管. */
	MARKET,
	/** 民政、养老、社会组织. */
	CIVIL,
	/** 公安、司法、法治. */
	JUSTICE,
	/** 民族、宗教. */
	ETHNIC,
	/** 国防. */
	DEFENCE,
	/** 外交、港澳台侨. */
	FOREIGN,
	/** 能源. */
	ENERGY,
	/** 发展规划、投资、体制改革. */
	DEVELOPMENT,
	/** 综合政务. */
	GOVERNMENT

}
