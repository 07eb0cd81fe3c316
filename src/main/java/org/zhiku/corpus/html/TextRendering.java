package org.zhiku.corpus.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Renders elements as lines of text: a line for each block, row of a table and line
 * break.
 */
final class TextRendering implements NodeFilter {

	/** Elements whose text is not the page's text. */
	private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template", "head", "iframe",
			"object", "embed", "svg", "canvas", "audio", "video", "select", "button", "textarea", "rt", "rp", "map");

	private final LineBuffer lines = new LineBuffer();

	private final Map<Element, Integer> numbers = new IdentityHashMap<>();

	private final @Nullable Element without;

	private int preformatted;

	private TextRendering(@Nullable Element without) {
		this.without = without;
	}

	/** The lines of an element, none of them blank. */
	static List<String> lines(Element root) {
		return lines(root, null);
	}

	/** The lines of an element without those of one in it. */
	static List<String> lines(Element root, @Nullable Element without) {
		TextRendering rendering = new TextRendering(without);
		NodeTraversor.filter(rendering, root);
		return rendering.lines.toList();
	}

	@Override
	public FilterResult head(Node node, int depth) {
		if (node instanceof TextNode text) {
			this.lines.append(text.getWholeText(), this.preformatted > 0);
		}
		if (!(node instanceof Element element)) {
			return FilterResult.CONTINUE;
		}
		if (element == this.without || isSilent(element)) {
			return FilterResult.SKIP_CHILDREN;
		}
		return open(element);
	}

	@Override
	public FilterResult tail(Node node, int depth) {
		if (node instanceof Element element) {
			if (isBlock(element)) {
				this.lines.endLine();
			}
			if (element.nameIs("pre") && element != this.without) {
				this.preformatted--;
			}
		}
		return FilterResult.CONTINUE;
	}

	private FilterResult open(Element element) {
		if (isBlock(element)) {
			this.lines.endLine();
		}
		switch (element.normalName()) {
			case "pre" -> this.preformatted++;
			case "li" -> this.lines.number(number(element));
			case "table" -> {
				return table(element);
			}
			default -> {
			}
		}
		return FilterResult.CONTINUE;
	}

	private FilterResult table(Element table) {
		List<List<String>> rows = (this.without == null || !this.without.parents().contains(table))
				? TableRows.of(table) : List.of();
		rows.forEach(this.lines::row);
		return rows.isEmpty() ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
	}

	/** What a browser shows before an item of an ordered list. */
	private @Nullable Integer number(Element item) {
		Element list = item.parent();
		if (list == null || !list.nameIs("ol") || list.attr("style").replace(" ", "").contains("list-style:none")
				|| list.attr("style").replace(" ", "").contains("list-style-type:none")) {
			return null;
		}
		int first = list.attr("start").matches("\\d{1,4}") ? Integer.parseInt(list.attr("start")) : 1;
		return this.numbers.merge(list, first, (before, _) -> before + 1);
	}

	static boolean isSilent(Element element) {
		return SILENT.contains(element.normalName());
	}

	private static boolean isBlock(Element element) {
		return element.isBlock() || element.nameIs("br") || element.nameIs("td") || element.nameIs("th");
	}

	/** Text of a cell on one line. */
	static String line(Element element) {
		return String.join(" ", lines(element));
	}

}
