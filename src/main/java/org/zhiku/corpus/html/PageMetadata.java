package org.zhiku.corpus.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.zhiku.corpus.GivenDate;
import org.zhiku.corpus.SourceDocument.Given;

/**
 * What a page says of its text: labels with their values around the text, such as 发文字号：…,
 * and the standard meta elements of government sites.
 */
final class PageMetadata {

	private static final Pattern NUMBER = label("发文字号|发文文号|公文文号|文件编号|文件号|文号|字号");

	private static final Pattern ISSUER = label("发文机关|发文单位|制发机关|制定机关|发布机关|发布机构|公文发布机构|发布单位");

	private static final Pattern SIGNED = label("成文日期|成文时间|发文日期|发文时间|印发日期|签发日期|制定日期");

	private static final Pattern PUBLISHED = label("发布日期|发布时间|公开日期|公布日期|生成日期");

	/** In a line of several such statements. */
	private static final Pattern PUBLISHED_WITHIN = Pattern
		.compile("(?:发布|公开|公布|更新)(?:日期|时间)[：:]\\s{0,9}(\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2})");

	private static final Pattern TITLE = label("标题|名称|信息名称|文件名称|公文名称|文件标题");

	/** What sites append to the title of each page. */
	private static final Pattern SITE = Pattern
		.compile("\\s*[_|\\-—–]+\\s*[^_|\\-—–]*(?:网|门户|平台|政府|委员会|局|厅|办公室|频道|公报)\\s*$");

	private static final Pattern OTHER = label("索引号|统一编号|主题分类|主题词|信息分类|公开方式|公开形式|有效性|文件状态|实施日期|生效日期|失效日期");

	private static final List<Pattern> LABELS = List.of(NUMBER, ISSUER, SIGNED, PUBLISHED, TITLE, OTHER);

	/** A table of data may have one such heading, or two. */
	private static final int ENOUGH_LABELS = 3;

	private static final int LONGEST_VALUE = 200;

	private final Document page;

	private final List<String> cells = new ArrayList<>();

	/**
	 * Reads what stands around the text.
	 * @param around lines of the page outside its text
	 */
	PageMetadata(Document page, List<String> around) {
		this.page = page;
		cells(around).forEach(this.cells::add);
	}

	/** Whether a table or list states what a text is: it has several of the labels. */
	static boolean isStatedBy(List<String> lines) {
		return LABELS.stream()
			.filter((label) -> cells(lines).anyMatch((cell) -> isLabel(label, cell)))
			.limit(ENOUGH_LABELS)
			.count() == ENOUGH_LABELS;
	}

	private static boolean isLabel(Pattern label, String cell) {
		return cell.length() < LONGEST_VALUE && cell.contains("：") && label.matcher(cell).matches();
	}

	private static Stream<String> cells(List<String> lines) {
		return lines.stream().flatMap((line) -> Stream.of(line.split("\t"))).map(String::strip);
	}

	Given given() {
		String title = value(TITLE);
		return new Given(null, (title != null) ? title : title(this.page), value(NUMBER), value(ISSUER), date(),
				address());
	}

	/** The address by which the page itself wants to be known. */
	private @Nullable String address() {
		Element link = this.page.selectFirst("link[rel=canonical][href^=http]");
		return (link != null) ? link.attr("href").strip() : null;
	}

	/** The title by the standard meta element, the heading or the name of the page. */
	static @Nullable String title(Document page) {
		String standard = meta(page, "ArticleTitle");
		String title = (standard != null) ? standard : page.title();
		for (Element heading : page.select("h1")) {
			String text = heading.text().strip();
			if (text.length() > 5 && title.contains(text)) {
				return text;
			}
		}
		String alone = SITE.matcher(title).replaceFirst("").strip();
		return alone.isEmpty() ? null : alone;
	}

	private @Nullable LocalDate date() {
		LocalDate date = GivenDate.parse(value(SIGNED));
		if (date == null) {
			date = GivenDate.parse(value(PUBLISHED));
		}
		if (date == null) {
			date = this.cells.stream()
				.map(PUBLISHED_WITHIN::matcher)
				.filter(Matcher::find)
				.findFirst()
				.map((matcher) -> GivenDate.parse(matcher.group(1)))
				.orElse(null);
		}
		return (date != null) ? date : GivenDate.parse(meta(this.page, "PubDate"));
	}

	/** The value beside a label, or in the cell after it. */
	private @Nullable String value(Pattern label) {
		for (int i = 0; i < this.cells.size(); i++) {
			Matcher matcher = label.matcher(this.cells.get(i));
			if (matcher.matches()) {
				String beside = (matcher.group(1) != null) ? matcher.group(1).strip() : "";
				String after = (i + 1 < this.cells.size()) ? this.cells.get(i + 1) : "";
				String value = (beside.isEmpty() && !after.matches("[^：:]{1,8}[：:].*")) ? after : beside;
				if (value.matches(".*[\\p{L}\\p{Nd}].*") && !value.equals("无") && value.length() <= LONGEST_VALUE) {
					return value;
				}
			}
		}
		return null;
	}

	private static @Nullable String meta(Document page, String name) {
		Element element = page.selectFirst("meta[name=" + name + "]");
		String value = (element != null) ? element.attr("content").strip() : "";
		return value.isEmpty() ? null : value;
	}

	/** Labels are set wider with spaces: 索 引 号. */
	private static Pattern label(String names) {
		StringBuilder pattern = new StringBuilder();
		for (char c : names.toCharArray()) {
			pattern.append(c).append((c == '|') ? "" : "[\\s\u3000]*+");
		}
		return Pattern.compile("[\\[【]?(?:" + pattern + ")[\\]】]?(?:[：:](.*))?", Pattern.DOTALL);
	}

}
