package org.zhiku.corpus.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.part.XmlEvents;

/** Which list the paragraphs of a style belong to, and which styles hide text. */
final class Styles {

	/** Styles follow each other a few deep; a circle is cut here. */
	private static final int DEEPEST = 30;

	private final Map<String, Style> styles = new HashMap<>();

	private @Nullable String ofParagraphs;

	/**
	 * A style.
	 *
	 * @param base the one that it follows
	 * @param listId the list of its paragraphs
	 * @param level in the list, -1 where the list says it
	 * @param hidden whether its text is not shown
	 */
	private record Style(@Nullable String base, @Nullable String listId, int level, boolean hidden) {
	}

	/**
	 * A place in a list.
	 *
	 * @param level -1 where the list says it by the style
	 * @param style that gives the place
	 */
	record ListPlace(String listId, int level, String style) {
	}

	static Styles none() {
		return new Styles();
	}

	static Styles read(XmlEvents xml) throws IOException {
		Styles styles = new Styles();
		while (xml.next() != XmlEvents.Event.END_OF_PART) {
			if (xml.starts("style")) {
				styles.readStyle(xml);
			}
		}
		return styles;
	}

	/** The list of paragraphs of a style, null where they are in none. */
	@Nullable ListPlace listOf(@Nullable String style) {
		String id = (style != null) ? style : this.ofParagraphs;
		for (int i = 0; i < DEEPEST && id != null; i++) {
			Style found = this.styles.get(id);
			if (found == null) {
				return null;
			}
			if (found.listId() != null) {
				return new ListPlace(found.listId(), found.level(), id);
			}
			id = found.base();
		}
		return null;
	}

	boolean isHidden(@Nullable String style) {
		Style found = (style != null) ? this.styles.get(style) : null;
		return found != null && found.hidden();
	}

	private void readStyle(XmlEvents xml) throws IOException {
		String id = xml.attribute("styleId", "");
		boolean paragraph = xml.attribute("type", "paragraph").equals("paragraph");
		if (paragraph && xml.attribute("default", "0").matches("1|true|on")) {
			this.ofParagraphs = id;
		}
		String base = null;
		String listId = null;
		int level = -1;
		boolean hidden = false;
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (xml.starts("basedOn")) {
				base = xml.attribute("val");
			}
			else if (xml.starts("numId")) {
				listId = xml.attribute("val");
			}
			else if (xml.starts("ilvl")) {
				level = Values.number(xml, -1);
			}
			else if (xml.starts("vanish")) {
				hidden = Values.isOn(xml);
			}
		}
		this.styles.put(id, new Style(base, paragraph ? listId : null, level, hidden));
	}

}
