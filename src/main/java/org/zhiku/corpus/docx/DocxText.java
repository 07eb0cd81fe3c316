package org.zhiku.corpus.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.part.Parts;
import org.zhiku.corpus.part.XmlEvents;

/** The text of a Word file. */
final class DocxText {

	private static final String USUAL_PART = "word/document.xml";

	private final Parts parts;

	private final Relations relations;

	private final WordDocument document;

	private DocxText(Parts parts, Relations relations) throws IOException {
		this.parts = parts;
		this.relations = relations;
		XmlEvents styles = related("styles");
		XmlEvents lists = related("numbering");
		this.document = WordDocument.of((styles != null) ? Styles.read(styles) : Styles.none(),
				(lists != null) ? ListDefinitions.read(lists) : ListDefinitions.none());
	}

	static String read(Parts parts) throws IOException {
		String named = Relations.of(parts, "").target("officeDocument");
		String main = (named != null) ? named : USUAL_PART;
		return new DocxText(parts, Relations.of(parts, main)).text(parts.get(main));
	}

	private String text(XmlEvents main) throws IOException {
		Lines lines = new Lines();
		while (main.next() != XmlEvents.Event.END_OF_PART) {
			if (main.starts("body")) {
				new BlockReader(this.document).read(main, lines);
			}
		}
		addNotes(lines);
		return String.join("\n", lines.all()) + (lines.all().isEmpty() ? "" : "\n");
	}

	/** Notes stand at the end, where they break no sentence. */
	private void addNotes(Lines lines) throws IOException {
		if (this.document.notes().isEmpty()) {
			return;
		}
		Map<String, Lines> notes = new HashMap<>();
		for (String kind : new String[] { "footnote", "endnote" }) {
			XmlEvents xml = related(kind + "s");
			while (xml != null && xml.next() != XmlEvents.Event.END_OF_PART) {
				if (xml.starts(kind)) {
					String id = kind + xml.attribute("id", "");
					Lines note = new Lines();
					new BlockReader(this.document).read(xml, note);
					notes.put(id, note);
				}
			}
		}
		for (String id : this.document.notes()) {
			notes.getOrDefault(id, new Lines()).all().forEach(lines::add);
		}
	}

	private @Nullable XmlEvents related(String type) throws IOException {
		String part = this.relations.target(type);
		return (part != null) ? this.parts.find(part) : null;
	}

}
