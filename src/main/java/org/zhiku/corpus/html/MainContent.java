package org.zhiku.corpus.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the main text: from the body inwards, as long as one
 * element holds nearly all that is not links. What the templates of a site call their
 * text is preferred if it holds most of that.
 */
final class MainContent {

	/** Of the text of an element; the rest is furniture. */
	private static final double NEARLY_ALL = 0.8;

	/** Of the text found, where an element is named as the main text. */
	private static final double MOST = 0.6;

	/** What bears the name of furniture and holds more than this of a page is none. */
	private static final double LITTLE = 0.3;

	/** A smaller part bears no second text. */
	private static final double FAIR = 0.2;

	private static final double SOME = 0.05;

	private static final Set<String> INSIDE_TEXT = Set.of("p", "span", "font", "b", "strong", "i", "em", "u", "h1",
			"h2", "h3", "h4", "h5", "h6", "pre", "ul", "ol", "li", "tr", "blockquote");

	private final Document page;

	private final PageHints hints;

	private final Set<Element> named = Collections.newSetFromMap(new IdentityHashMap<>());

	private Prose prose;

	MainContent(Document page, PageHints hints) {
		this.page = page;
		this.hints = hints;
		this.prose = Prose.of(page.body());
		page.body().select("[id], [class]").stream().filter(hints::isMain).forEach(this.named::add);
	}

	/** The element; furniture in it is removed from the page. */
	Element find() {
		removeFurniture();
		Element densest = densest(this.page.body());
		List<Element> outermost = outermost();
		if (outermost.isEmpty()) {
			return densest;
		}
		Element main = outermost.stream().reduce(MainContent::around).orElse(densest);
		if (main.parents().contains(densest)) {
			return (this.prose.in(main) >= MOST * this.prose.in(densest)) ? main : densest;
		}
		return around(main, densest);
	}

	private void removeFurniture() {
		int all = this.prose.in(this.page.body());
		List<Element> furniture = new ArrayList<>();
		for (Element element : this.page.body().select("*")) {
			boolean furnished = this.hints.isFurniture(element) || isHidden(element);
			if (furnished && this.prose.in(element) <= LITTLE * all && !isInText(element) && element.parent() != null) {
				furniture.add(element);
			}
		}
		furniture.forEach(Element::remove);
		this.prose = Prose.of(this.page.body());
	}

	private boolean isInText(Element element) {
		return this.named.contains(element) || element.parents().stream().anyMatch(this.named::contains);
	}

	private static boolean isHidden(Element element) {
		return element.hasAttr("hidden")
				|| element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
	}

	/** Where the text of the page is no longer in one element of several. */
	private Element densest(Element root) {
		Element at = root;
		@Nullable Element next = root;
		while (next != null) {
			at = next;
			next = nearlyAll(at);
			if (next == null && removeRepeated(at)) {
				next = nearlyAll(at);
			}
		}
		return at;
	}

	private @Nullable Element nearlyAll(Element element) {
		int all = this.prose.in(element);
		return element.children()
			.stream()
			.filter((child) -> this.prose.in(child) > NEARLY_ALL * all && !INSIDE_TEXT.contains(child.normalName()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Sites keep a second copy of the text for other devices, often without its
	 * paragraphs.
	 */
	private boolean removeRepeated(Element element) {
		int all = this.prose.in(element);
		List<Element> large = element.children()
			.stream()
			.filter((child) -> this.prose.in(child) > FAIR * all)
			.sorted(Comparator.comparingInt((Element child) -> TextRendering.lines(child).size()).reversed())
			.toList();
		for (int i = 1; i < large.size(); i++) {
			if (Repetition.isRepeated(TextRendering.lines(large.getFirst()), TextRendering.lines(large.get(i)))) {
				large.get(i).remove();
				this.prose = Prose.of(this.page.body());
				return true;
			}
		}
		return false;
	}

	/** The outermost elements that are named as the main text and hold some. */
	private List<Element> outermost() {
		int all = this.prose.in(this.page.body());
		return this.page.body()
			.select("[id], [class]")
			.stream()
			.filter((element) -> this.named.contains(element) && this.prose.in(element) > SOME * all)
			.filter((element) -> element.parents().stream().noneMatch(this.named::contains))
			.toList();
	}

	private static Element around(Element one, Element other) {
		List<Element> around = new ArrayList<>(other.parents());
		around.addFirst(other);
		Element at = one;
		while (!around.contains(at)) {
			@Nullable Element parent = at.parent();
			if (parent == null) {
				return at;
			}
			at = parent;
		}
		return at;
	}

}
