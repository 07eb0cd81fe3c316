package org.zhiku.extraction;

import java.util.List;

import org.zhiku.extraction.DocumentText.Line;

/** Recognises lines that belong to the web page around a document. 页面残留 */
final class Furniture {

	private static final int LONGEST = 120;

	private static final List<String> ANYWHERE = List.of("当前位置：", "当前位置:", "首页>", "首页 >", "您的位置", "分享到", "扫一扫", "打印本页", "关闭窗口",
			"【打印】", "【关闭】", "[打印]", "字体：", "字体:", "字号：", "浏览次数", "点击数", "责任编辑", "版权所有", "ICP备", "网站标识码", "公网安备", "主办单位：", "承办单位：",
			"网站地图", "上一篇", "下一篇", "相关阅读", "相关链接", "相关文档", "相关解读", "更多信息请关注", "政策解读】", "【音频解读】", "【一图读懂】", "【文字解读】",
			"【图解】", "微信扫", "Public domain", "无障碍", "繁體", "来源：", "发布时间：", "索引号", "信息来源", "发布机构：", "主题分类", "公开方式:", "公开方式：", "关注 ·");

	private Furniture() {
	}

	/** Whether the line is the page's and not the document's. */
	static boolean matches(String text, Line line) {
		if (line.end() - line.start() > LONGEST) {
			return false;
		}
		String content = line.in(text);
		if (content.chars().noneMatch(Character::isLetterOrDigit)) {
			return content.length() > 2;
		}
		return ANYWHERE.stream().anyMatch(content::contains);
	}

}
