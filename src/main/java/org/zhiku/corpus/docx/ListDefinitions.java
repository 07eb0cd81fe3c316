package org.zhiku.corpus.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.part.XmlEvents;

/**
 * The lists of a document as its part {@code numbering.xml} defines them: abstract lists
 * with their levels, and lists that follow one of them with changes of their own.
 */
final class ListDefinitions {

	private final Map<String, AbstractList> abstractLists = new HashMap<>();

	/** Abstract lists by the list style that they define. */
	private final Map<String, String> byStyle = new HashMap<>();

	private final Map<String, ListOf> lists = new HashMap<>();

	/** An abstract list; one that only names a list style has no levels. */
	private record AbstractList(Map<Integer, ListLevel> levels, @Nullable String styleLink) {
	}

	/** A list that follows an abstract one. */
	private record ListOf(String abstractId, Map<Integer, Integer> starts, Map<Integer, ListLevel> levels) {
	}

	static ListDefinitions none() {
		return new ListDefinitions();
	}

	static ListDefinitions read(XmlEvents xml) throws IOException {
		ListDefinitions definitions = new ListDefinitions();
		while (xml.next() != XmlEvents.Event.END_OF_PART) {
			if (xml.starts("abstractNum")) {
				definitions.readAbstract(xml);
			}
			else if (xml.starts("num")) {
				definitions.readList(xml);
			}
		}
		return definitions;
	}

	/** Which abstract list counts for the list, null where it is not defined. */
	@Nullable String counterOf(String listId) {
		ListOf list = this.lists.get(listId);
		return (list != null) ? resolved(list.abstractId()) : null;
	}

	@Nullable ListLevel level(String listId, int level) {
		ListOf list = this.lists.get(listId);
		if (list == null) {
			return null;
		}
		ListLevel own = list.levels().get(level);
		AbstractList definition = this.abstractLists.get(resolved(list.abstractId()));
		return (own != null || definition == null) ? own : definition.levels().get(level);
	}

	/** With which number the list begins the level anew, null where it goes on. */
	@Nullable Integer startOverride(String listId, int level) {
		ListOf list = this.lists.get(listId);
		return (list != null) ? list.starts().get(level) : null;
	}

	/**
	 * The level of the list that paragraphs of the style have; 0 where none is linked.
	 */
	int levelOf(String listId, @Nullable String style) {
		for (int i = 0; i < ListLevel.LEVELS && style != null; i++) {
			ListLevel level = level(listId, i);
			if (level != null && style.equals(level.style())) {
				return i;
			}
		}
		return 0;
	}

	private String resolved(String abstractId) {
		AbstractList definition = this.abstractLists.get(abstractId);
		String link = (definition != null) ? definition.styleLink() : null;
		return (link != null) ? this.byStyle.getOrDefault(link, abstractId) : abstractId;
	}

	private void readAbstract(XmlEvents xml) throws IOException {
		String id = xml.attribute("abstractNumId", "");
		Map<Integer, ListLevel> levels = new HashMap<>();
		String link = null;
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (xml.starts("lvl")) {
				int level = level(xml);
				levels.put(level, ListLevel.read(xml));
			}
			else if (xml.starts("numStyleLink")) {
				link = xml.attribute("val");
			}
			else if (xml.starts("styleLink")) {
				this.byStyle.put(xml.attribute("val", ""), id);
			}
		}
		this.abstractLists.put(id, new AbstractList(levels, link));
	}

	private void readList(XmlEvents xml) throws IOException {
		String id = xml.attribute("numId", "");
		String abstractId = "";
		Map<Integer, Integer> starts = new HashMap<>();
		Map<Integer, ListLevel> levels = new HashMap<>();
		int overridden = 0;
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (xml.starts("abstractNumId")) {
				abstractId = xml.attribute("val", "");
			}
			else if (xml.starts("lvlOverride")) {
				overridden = level(xml);
			}
			else if (xml.starts("startOverride")) {
				starts.put(overridden, Values.number(xml, 1));
			}
			else if (xml.starts("lvl")) {
				levels.put(overridden, ListLevel.read(xml));
			}
		}
		this.lists.put(id, new ListOf(abstractId, starts, levels));
	}

	private static int level(XmlEvents xml) {
		try {
			return Integer.parseInt(xml.attribute("ilvl", "0"));
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

}
