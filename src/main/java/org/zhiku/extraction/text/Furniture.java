package org.zhiku.extraction.text;

import java.util.List;

import org.zhiku.extraction.text.DocumentText.Line;

/** Recognises lines that belong to the web page around a document. 页面残留 */
public final class Furniture {

	private static final int LONGEST = 120;

	private static final WordList ANYWHERE = WordList.of(List.of("当前位置：", "当前位置:", "首页>", "首页 >", "您的位置", "分享到", "扫一扫",
			"打印本页", "关闭窗口", "【打印】", "【关闭】", "[打印]", "浏览次数", "责任编辑", "版权所有", "ICP备", "网站标识码", "公网安备", "主办单位：", "承办单位：",
			"网站地图", "上一篇", "下一篇", "相关阅读", "相关链接", "相关文档", "相关解读", "更多信息请关注", "政策解读】", "【音频解读】", "【一图读懂】", "【文字解读】",
			"【图解】", "微信扫", "Public domain", "繁體"));

	private static final WordList AT_START = WordList
		.of(List.of("来源：", "来源:", "发布时间", "发布日期", "发文日期", "成文日期", "索引号", "索 引 号", "信息来源", "发布机构", "发文机关：", "发文单位：",
				"主题分类", "公开方式", "关注 ·", "字体", "字号：", "点击数", "链接：", "无障碍", "责任部门：", "公开程序：", "保护视力色"));

	private Furniture() {
	}

	/** Whether the line is the page's and not the document's. */
	public static boolean matches(String text, Line line) {
		if (line.end() - line.start() > LONGEST) {
			return false;
		}
		String content = line.in(text);
		if (content.chars().noneMatch(Character::isLetterOrDigit)) {
			return content.length() > 2 && content.indexOf('|') < 0;
		}
		return ANYWHERE.occursIn(text, line.start(), line.end())
				|| AT_START.lengthAt(text, line.start(), line.end()) > 0;
	}

}
