package org.zhiku.corpus.html;

import java.util.ArrayList;
import java.util.Collection;
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

	private static final int MOST_PARTS = 100;

	private static final double MOST_FURNITURE = 0.7;

	/** Paragraphs and what is in them bear names for their looks. */
	private static final Set<String> PARAGRAPHS = Set.of("p", "span", "font", "b", "strong", "i", "em", "u", "h1", "h2",
			"h3", "h4", "h5", "h6", "pre", "tr", "blockquote");

	private static final Set<String> INSIDE_TEXT = Set.of("p", "span", "font", "b", "strong", "i", "em", "u", "h1",
			"h2", "h3", "h4", "h5", "h6", "pre", "ul", "ol", "li", "tr", "blockquote");

	private final Document page;

	private final PageHints hints;

	private final Set<Element> named = Collections.newSetFromMap(new IdentityHashMap<>());

	private final List<String> metadata = new ArrayList<>();

	private Prose prose;

	MainContent(Document page, PageHints hints) {
		this.page = page;
		this.hints = hints;
		this.prose = Prose.of(page.body());
		page.body().select("[id], [class]").stream().filter(hints::isMain).forEach(this.named::add);
	}

	/** The element; furniture in it is removed from the page. */
	Element find() {
		takeMetadata();
		removeFurniture();
		Element densest = densest(this.page.body());
		List<Element> outermost = outermost();
		if (outermost.isEmpty()) {
			return densest;
		}
		Element main = outermost.stream().reduce(MainContent::around).orElse(densest);
		if (!main.parents().contains(densest)) {
			return withSmallParts(around(main, densest));
		}
		return (this.prose.in(main) >= MOST * this.prose.in(densest)) ? withSmallParts(main) : densest;
	}

	/** A short attachment may be in an element of its own beside the text. */
	private Element withSmallParts(Element main) {
		Element widest = main;
		for (Element small : outermost(this.named).stream().limit(MOST_PARTS).toList()) {
			Element both = around(widest, small);
			int parts = this.prose.in(widest) + this.prose.in(small);
			if (this.prose.in(small) > 0 && this.prose.in(both) <= parts) {
				widest = both;
			}
		}
		return widest;
	}

	/** The lines of the tables that state what the text is, taken from the page. */
	List<String> metadata() {
		return this.metadata;
	}

	private void takeMetadata() {
		for (Element table : this.page.body().select("table, ul, dl")) {
			if (!isInText(table) && table.selectFirst("table table, ul ul, dl dl") == null) {
				List<String> lines = TextRendering.lines(table);
				if (PageMetadata.isStatedBy(lines)) {
					this.metadata.addAll(lines);
					table.remove();
				}
			}
		}
		this.prose = Prose.of(this.page.body());
	}

	private void removeFurniture() {
		int all = this.prose.in(this.page.body());
		List<Element> furniture = new ArrayList<>();
		for (Element element : this.page.body().select("*")) {
			boolean furnished = !PARAGRAPHS.contains(element.normalName()) && this.hints.isFurniture(element)
					|| isHidden(element);
			if (furnished && this.prose.in(element) <= LITTLE * all && !isInText(element) && element.parent() != null) {
				furniture.add(element);
			}
		}
		int removed = outermost(furniture).stream().mapToInt(this.prose::in).sum();
		// Where nearly all would go, the names are not what they seem.
		if (removed <= MOST_FURNITURE * all) {
			furniture.forEach(Element::remove);
			this.prose = Prose.of(this.page.body());
		}
	}

	private static List<Element> outermost(Collection<Element> elements) {
		Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
		all.addAll(elements);
		return elements.stream().filter((element) -> element.parents().stream().noneMatch(all::contains)).toList();
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
		return outermost(this.named).stream()
			.filter((element) -> element.parents().contains(this.page.body()) && this.prose.in(element) > SOME * all)
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
