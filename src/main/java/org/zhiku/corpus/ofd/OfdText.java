package org.zhiku.corpus.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.zhiku.corpus.layout.Glyph;
import org.zhiku.corpus.layout.Page;
import org.zhiku.corpus.layout.PageText;
import org.zhiku.corpus.layout.Ruling;
import org.zhiku.corpus.part.PartLimits;
import org.zhiku.corpus.part.Parts;
import org.zhiku.corpus.part.RefusedException;
import org.zhiku.corpus.part.XmlEvents;

/** The texts of an OFD file. A pure function of its bytes. */
public final class OfdText {

	/** The root of every file. */
	private static final String ROOT = "OFD.xml";

	private static final int MOST_PAGES = 10_000;

	private static final int MOST_DOCUMENTS = 100;

	/** More characters than the longest law a hundred times over. */
	private static final int MOST_GLYPHS = 20_000_000;

	private final Parts parts;

	/** Each is read once, on however many pages it stands. */
	private final Map<String, PageContent> templates = new HashMap<>();

	private long glyphs;

	private int pictures;

	private OfdText(Parts parts) {
		this.parts = parts;
	}

	/**
	 * The texts of the documents in a file, mostly one.
	 * @throws RefusedException where they cannot be read
	 */
	public static List<String> read(byte[] ofd) {
		Parts parts = Parts.unpack(ofd, PartLimits.DEFAULT, (path) -> path.toLowerCase(Locale.ROOT).endsWith(".xml"));
		return new OfdText(parts).texts();
	}

	private List<String> texts() {
		XmlEvents root = xml(ROOT);
		Set<String> documents = new HashSet<>();
		List<String> texts = new ArrayList<>();
		while (root.next() != XmlEvents.Event.END_OF_PART) {
			if (root.starts("DocRoot")) {
				String path = Location.resolve("", root.elementText());
				if (documents.add(path) && documents.size() <= MOST_DOCUMENTS) {
					texts.add(document(path));
				}
			}
		}
		if (texts.isEmpty()) {
			throw RefusedException.damaged(ROOT + " names no document");
		}
		return texts;
	}

	private String document(String path) {
		OfdDocument document = OfdDocument.read(xml(path), path, MOST_PAGES);
		if (document.pages().isEmpty()) {
			throw RefusedException.damaged("the part " + path + " names no page");
		}
		Set<String> templatesUsed = new HashSet<>();
		PageText text = new PageText();
		int before = this.pictures;
		for (String page : document.pages()) {
			text.add(page(document, page, templatesUsed));
		}
		String read = text.text();
		if (read.isBlank() && this.pictures > before) {
			throw new RefusedException(RefusedException.Kind.NO_TEXT,
					"pictures on " + document.pages().size() + " pages, as a scan does");
		}
		return read;
	}

	private Page page(OfdDocument document, String path, Set<String> templatesUsed) {
		PageContent content = content(path);
		List<Glyph> all = new ArrayList<>();
		List<Ruling> rulings = new ArrayList<>();
		for (String id : content.templates()) {
			String template = document.templates().get(id);
			// The words of a template are read once; what it draws belongs to each page.
			if (template != null && this.parts.find(template) != null) {
				PageContent below = this.templates.computeIfAbsent(template, this::content);
				rulings.addAll(below.rulings());
				if (templatesUsed.add(id)) {
					all.addAll(below.glyphs());
				}
			}
		}
		all.addAll(content.glyphs());
		rulings.addAll(content.rulings());
		double[] box = (content.box() != null) ? content.box() : document.box();
		return new Page(box[2], box[3], all, rulings);
	}

	private PageContent content(String path) {
		PageContent content = PageContent.read(xml(path));
		this.glyphs += content.glyphs().size();
		this.pictures += content.pictures();
		if (this.glyphs > MOST_GLYPHS) {
			throw RefusedException.overLimit("more than " + MOST_GLYPHS + " characters");
		}
		return content;
	}

	private XmlEvents xml(String path) {
		XmlEvents xml = this.parts.findXml(path);
		if (xml == null) {
			throw RefusedException.damaged("the part " + path + " is missing");
		}
		return xml;
	}

}
