package org.zhiku.corpus.html;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.corpus.SourceDocument.Given;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlFormatTests {

	private static final String BODY = """
			<p>省教育厅关于建设实训基地的通知</p><p>各市州人民政府：</p>
			<p>　　为培养技能人才，现就建设实训基地有关事项通知如下。到2027年，建成实训基地20个以上，覆盖全部市州。</p>
			<p>一、支持企业参与办学，完善协同育人机制，推动课程与岗位对接。（责任单位：省教育厅）</p>
			<p>二、加强师资队伍建设，选派骨干教师到企业实践，提高教学水平。（责任单位：省教育厅）</p>""";

	private static final List<String> BODY_LINES = List.of("省教育厅关于建设实训基地的通知", "各市州人民政府：",
			"为培养技能人才，现就建设实训基地有关事项通知如下。到2027年，建成实训基地20个以上，覆盖全部市州。", "一、支持企业参与办学，完善协同育人机制，推动课程与岗位对接。（责任单位：省教育厅）",
			"二、加强师资队伍建设，选派骨干教师到企业实践，提高教学水平。（责任单位：省教育厅）");

	@TempDir
	private Path folder;

	/** Fragments in the place of the text; {@code /} stands for a line break. */
	@ParameterizedTest
	@CsvSource(delimiter = '¦',
			value = { "<p>甲</p><p>乙</p>¦甲/乙", "甲<br>乙<br/><br/>丙¦甲/乙/丙", "<div>甲<div>乙</div>丙</div>¦甲/乙/丙",
					"<p>甲<b>乙</b><span> 丙 </span>丁</p>¦甲乙 丙 丁", "<p>第一章&nbsp;&nbsp; 总&#12288;则</p>¦第一章 总　则",
					"<p>&nbsp;&#12288;甲 &nbsp;</p>¦甲", "<p>A&amp;B &lt;甲&gt;</p>¦A&B <甲>",
					"<p>甲&#8203;乙&shy;丙&#xFEFF;</p>¦甲乙丙", "<p>&nbsp;</p><p>甲</p><p><br></p>¦甲",
					"<p>甲<sup>2</sup></p>¦甲2", "<p>甲</p><script>乙</script><style>丙</style>¦甲",
					"<p>甲<!-- 乙 --></p><select><option>丙</select>¦甲", "<ol><li>甲<li>乙</ol>¦1. 甲/2. 乙",
					"<ol start=3><li>甲</li></ol>¦3. 甲", "<ol><li>（一）甲<li><b>2.</b>乙</ol>¦（一）甲/2.乙",
					"<ul><li>甲<li>乙</ul>¦甲/乙", "<ol style='list-style: none'><li>甲</ol>¦甲", "<h1>甲</h1>乙¦甲/乙",
					"<dl><dt>甲<dd>乙</dl>¦甲/乙", "<p>甲</p>乙<p>丙¦甲/乙/丙", "<p>甲<a href=x>附件.doc</a></p>¦甲附件.doc",
					"<p>㐀𠀀</p>¦㐀𠀀" })
	void rendersAsABrowserLaysItOut(String html, String lines) {
		assertThat(text("<html><body><div id=zoom>" + html + "</div></body></html>").lines())
			.containsExactly(lines.split("/"));
	}

	@Test
	void aLineBreakInTheSourceIsNothingBetweenChineseCharacters() {
		assertThat(text("<html><body><p>建设\n  基地，\r\n培养\tGDP\n增长 人才</p>")).isEqualTo("建设基地，培养 GDP 增长 人才");
		assertThat(text("<html><body><pre>甲\n  乙\n</pre>")).isEqualTo("甲\n乙");
	}

	/** {@code ,} stands for a tab. */
	@ParameterizedTest
	@CsvSource(delimiter = '¦', value = { "<tr><th>任务<th>责任单位<tr><td>甲<td>省教育厅¦任务,责任单位/甲,省教育厅",
			"<tr><td rowspan=2>甲<td>乙<td>丙<tr><td>丁<td>戊¦甲,乙,丙/,丁,戊",
			"<tr><td colspan=2>甲<td>乙<tr><td>丙<td>丁<td>戊¦甲,,乙/丙,丁,戊",
			"<tr><td>甲<td rowspan=2>乙<tr><td>丙<tr><td>丁<td>戊¦甲,乙/丙,/丁,戊", "<tr><td><p>甲</p><p>乙</p><td>丙<br>丁¦甲 乙,丙 丁",
			"<tr><td colspan=2>附件1<tr><td>甲<td>乙¦附件1/甲,乙", "<tr><td>甲<td>乙<tr><td colspan=2>丙<tr><td>丁<td>戊¦甲,乙/丙,/丁,戊",
			"<tr><td><p>甲</p><p>乙</p><tr><td>丙¦甲/乙/丙", "<tr><td><table><tr><td>甲<td>乙</table><td>丙¦甲,乙/丙",
			"<thead><tr><td>甲<td>乙<tbody><tr><td>&nbsp;<td>丙¦甲,乙/,丙", "<caption>表</caption><tr><td>甲<td>乙¦表/甲,乙",
			"<tr><td rowspan=99999999999 colspan=-1>甲<td>乙¦甲,乙" })
	void keepsTheRowsOfATable(String rows, String lines) {
		assertThat(text("<html><body><div id=zoom><table>" + rows + "</table></div>").lines())
			.containsExactly(lines.replace(',', '\t').split("/", -1));
	}

	@Test
	void leavesOutWhatSurroundsTheTextOfAnUnknownTemplate() {
		String page = """
				<!DOCTYPE html><html><head><title>省教育厅关于建设实训基地的通知_某省教育厅</title></head><body>
				<div class="top"><a href="/">网站首页</a><a href="/a">政务公开</a><span>今天是个好日子</span></div>
				<div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; 通知</div>
				<div class="box"><div class="q7"><h1>省教育厅关于建设实训基地的通知</h1>
				<div class="meta">来源：省教育厅　发布时间：2024-05-06　<a>打印</a></div>
				<div class="x1">%s</div>
				<div>扫一扫在手机打开当前页</div><div>【打印】【关闭】</div></div>
				<div class="right"><ul><li><a href="1">相关新闻一则，说的是别的事情</a></li></ul></div></div>
				<footer>主办：某省教育厅 版权所有 ICP备12345678号</footer></body></html>""".formatted(BODY);
		assertThat(text(page).lines()).containsExactlyElementsOf(BODY_LINES);
		assertThat(given(page))
			.isEqualTo(new Given(null, "省教育厅关于建设实训基地的通知", null, null, LocalDate.of(2024, 5, 6), null));
	}

	@Test
	void takesTheMetadataThatStandsBesideTheText() {
		String page = """
				<html><head><title>通知</title></head><body><table><tr><td><b>索 引 号：</b></td><td>000/2024</td>
				<td>主题分类：</td><td></td></tr><tr><td>发文机关：</td><td>某省教育厅</td><td>成文日期：</td><td>2024年05月06日</td></tr>
				<tr><td>标　　题：</td><td colspan=3>省教育厅关于建设实训基地的通知</td></tr>
				<tr><td>发文字号：</td><td>某教发〔2024〕7号</td><td>发布日期：</td><td>2024年05月09日</td></tr></table>
				<table><tr><td id="UCAP-CONTENT">%s</td></tr></table></body></html>""".formatted(BODY);
		assertThat(text(page).lines()).containsExactlyElementsOf(BODY_LINES);
		assertThat(given(page))
			.isEqualTo(new Given(null, "省教育厅关于建设实训基地的通知", "某教发〔2024〕7号", "某省教育厅", LocalDate.of(2024, 5, 6), null));
	}

	@Test
	void takesTheAddressByWhichThePageWantsToBeKnown() {
		String page = """
				<html><head><link rel="canonical" href="%s"><title>省教育厅关于建设实训基地的通知</title></head><body>
				<div class="TRS_Editor">%s</div></body></html>""";
		assertThat(given(page.formatted("https://www.example.org/a.html", BODY)).url())
			.isEqualTo("https://www.example.org/a.html");
		assertThat(given(page.formatted("/a.html", BODY)).url()).isNull();
		assertThat(given(page.formatted("http://a b", BODY)).url()).isNull();
	}

	@Test
	void aShortTextIsNotMixedWithItsMetadata() {
		String page = """
				<body><table><tr><td><table><tr><td>索 引 号：</td><td>000014349/2024-00095</td><td>主题分类：</td><td>国防\\其他</td></tr>
				<tr><td>发文机关：</td><td>某省人民政府</td><td>成文日期：</td><td>2024年05月06日</td></tr>
				<tr><td>标题：</td><td>某省人民政府关于同意迁址新建的批复</td></tr></table></td></tr></table>
				<table><tr><td id="UCAP-CONTENT"><p>某市：</p><p>同意迁址新建。</p></td></tr></table>""";
		assertThat(text(page)).isEqualTo("某市：\n同意迁址新建。");
		assertThat(given(page).issuer()).isEqualTo("某省人民政府");
	}

	@Test
	void takesTheMetadataOfListsAndMetaElements() {
		String page = """
				<html><head><meta name="ArticleTitle" content="省教育厅关于建设实训基地的通知"><meta name="PubDate" content="2024-05-09 10:00">
				<title>某省教育厅</title></head><body><ul><li><span>文　　号：</span>
				某教发〔2024〕7号</li><li><span>发布机关：</span> </li><li><span>文件状态：</span>有效</li></ul>
				<div class="TRS_Editor">%s</div></body></html>"""
			.formatted(BODY);
		assertThat(given(page))
			.isEqualTo(new Given(null, "省教育厅关于建设实训基地的通知", "某教发〔2024〕7号", null, LocalDate.of(2024, 5, 9), null));
	}

	@Test
	void doesNotLoseThePartThatTheNamedElementLacks() {
		String page = "<html><body><div><div>" + BODY + "</div><div class=TRS_Editor><p>附件</p>"
				+ BODY.replace("基地", "中心") + "</div></div></body></html>";
		assertThat(text(page)).startsWith("省教育厅关于建设实训基地的通知").contains("附件\n省教育厅关于建设实训中心的通知");
	}

	@Test
	void keepsBothPartsOfATextInTwoEditors() {
		String page = "<html><body><div class=w><div class=TRS_Editor>" + BODY
				+ "</div><div class=TRS_Editor><p>附件</p><p>任务分工</p></div></div></body></html>";
		assertThat(text(page)).contains("通知如下").endsWith("附件\n任务分工");
	}

	@Test
	void readsATextOnceThatThePageHoldsTwice() {
		String page = "<html><body><div class=a><div class=b>" + BODY + "</div></div><div class=c>"
				+ BODY.replaceAll("<[^>]+>", "") + "</div></body></html>";
		assertThat(text(page).lines()).containsExactlyElementsOf(BODY_LINES);
	}

	@Test
	void aNameOfFurnitureDoesNotHideTheText() {
		String page = "<html><body><div class='header nav'>" + BODY
				+ "</div><div class=share>分享到微信</div></body></html>";
		assertThat(text(page).lines()).containsExactlyElementsOf(BODY_LINES);
		String paragraphs = "<html><body>" + BODY.replace("<p>", "<p class=print>") + "</body></html>";
		assertThat(text(paragraphs).lines()).containsExactlyElementsOf(BODY_LINES);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, utf-8", "UTF-8, gb2312", "GB18030, gb2312", "GB18030, utf-8", "Big5, big5",
			"UTF-16LE, utf-8" })
	void decodesByTheBytesAndThenByTheDeclaration(Charset charset, String declared) {
		String mark = charset.name().startsWith("UTF-16") ? "\ufeff" : "";
		byte[] page = (mark + "<html><head><meta charset='" + declared
				+ "'></head><body><p>建設基地，培養人才，推動發展。</p></body></html>")
			.getBytes(charset);
		assertThat(text(page)).isEqualTo("建設基地，培養人才，推動發展。");
	}

	@Test
	void aFewBrokenCharactersDoNotHideAPage() {
		byte[] head = "<html><head><meta charset=utf-8><meta name=description content='建"
			.getBytes(StandardCharsets.UTF_8);
		byte[] rest = ("'></head><body>" + BODY.repeat(10) + "</body></html>").getBytes(StandardCharsets.UTF_8);
		byte[] page = new byte[head.length - 1 + rest.length];
		System.arraycopy(head, 0, page, 0, head.length - 1);
		System.arraycopy(rest, 0, page, head.length - 1, rest.length);
		assertThat(text(page)).contains("到2027年");
	}

	@Test
	void aPageWithoutTextIsReported() {
		assertThat(read("<html><body><script>x</script></body></html>".getBytes(StandardCharsets.UTF_8)).toString())
			.contains("Empty");
	}

	private String text(String page) {
		return text(page.getBytes(StandardCharsets.UTF_8));
	}

	private String text(byte[] page) {
		return document(page).text();
	}

	private Given given(String page) {
		return document(page.getBytes(StandardCharsets.UTF_8)).given();
	}

	private SourceDocument document(byte[] page) {
		return ((ReadResult.Document) read(page)).document();
	}

	private ReadResult read(byte[] page) {
		try {
			Path file = Files.write(this.folder.resolve("page.html"), page);
			try (Stream<ReadResult> results = new CorpusReader(ReadLimits.DEFAULT).read(List.of(file))) {
				return results.toList().getFirst();
			}
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
