package org.zhiku.corpus.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** How many letters, outside of links, each element holds. */
final class Prose implements NodeFilter {

	private final Map<Element, Integer> letters = new IdentityHashMap<>();

	private final Deque<Integer> open = new ArrayDeque<>();

	private Prose() {
		this.open.push(0);
	}

	static Prose of(Element root) {
		Prose prose = new Prose();
		NodeTraversor.filter(prose, root);
		return prose;
	}

	int in(Element element) {
		return this.letters.getOrDefault(element, 0);
	}

	@Override
	public FilterResult head(Node node, int depth) {
		if (node instanceof TextNode text) {
			int count = (int) text.getWholeText().codePoints().filter(Character::isLetterOrDigit).count();
			this.open.push(this.open.pop() + count);
		}
		if (node instanceof Element element) {
			if (element.nameIs("a") || TextRendering.isSilent(element)) {
				return FilterResult.SKIP_CHILDREN;
			}
			this.open.push(0);
		}
		return FilterResult.CONTINUE;
	}

	@Override
	public FilterResult tail(Node node, int depth) {
		if (node instanceof Element element && !element.nameIs("a") && !TextRendering.isSilent(element)) {
			int count = this.open.pop();
			this.letters.put(element, count);
			this.open.push(this.open.pop() + count);
		}
		return FilterResult.CONTINUE;
	}

}
