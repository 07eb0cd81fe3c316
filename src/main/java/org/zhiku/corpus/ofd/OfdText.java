package org.zhiku.corpus.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhiku.corpus.BadContentException;
import org.zhiku.corpus.SourceIssue;
import org.zhiku.corpus.layout.Glyph;
import org.zhiku.corpus.layout.Page;
import org.zhiku.corpus.layout.PageText;
import org.zhiku.corpus.layout.Ruling;
import org.zhiku.corpus.part.PartPath;
import org.zhiku.corpus.part.Parts;
import org.zhiku.corpus.part.XmlEvents;

/** The texts of an OFD file. */
final class OfdText {

	/** The root of every file. */
	private static final String ROOT = "OFD.xml";

	private static final int MOST_PAGES = 5000;

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

	/** The texts of the documents in a file, mostly one. */
	static List<String> read(Parts parts) throws IOException {
		return new OfdText(parts).texts();
	}

	private List<String> texts() throws IOException {
		XmlEvents root = this.parts.get(ROOT);
		Set<String> documents = new HashSet<>();
		List<String> texts = new ArrayList<>();
		while (root.next() != XmlEvents.Event.END_OF_PART) {
			if (root.starts("DocRoot")) {
				String path = PartPath.resolve("", root.elementText());
				if (documents.add(path) && documents.size() <= MOST_DOCUMENTS) {
					texts.add(document(path));
				}
			}
		}
		if (texts.isEmpty()) {
			throw this.parts.damaged(ROOT + " names no document");
		}
		return texts;
	}

	private String document(String path) throws IOException {
		OfdDocument document = OfdDocument.read(this.parts, path, MOST_PAGES);
		if (document.pages().isEmpty()) {
			throw this.parts.damaged("the part " + path + " names no page");
		}
		Set<String> templatesUsed = new HashSet<>();
		PageText text = new PageText();
		int before = this.pictures;
		for (String page : document.pages()) {
			text.add(page(document, page, templatesUsed));
		}
		String read = text.text();
		if (read.isBlank()) {
			String instead = (this.pictures > before) ? "pictures, as a scan does" : "drawings, if anything";
			throw new BadContentException(new SourceIssue.NoText(this.parts.origin(), instead));
		}
		return read;
	}

	private Page page(OfdDocument document, String path, Set<String> templatesUsed) throws IOException {
		PageContent content = content(path);
		List<Glyph> all = new ArrayList<>();
		List<Ruling> rulings = new ArrayList<>();
		for (String id : content.templates()) {
			String template = document.templates().get(id);
			// The words of a template are read once; what it draws belongs to each page.
			if (template != null && this.parts.has(template)) {
				PageContent below = template(template);
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

	private PageContent template(String path) throws IOException {
		PageContent template = this.templates.get(path);
		if (template == null) {
			template = content(path);
			this.templates.put(path, template);
		}
		return template;
	}

	private PageContent content(String path) throws IOException {
		PageContent content = PageContent.read(this.parts.get(path));
		this.glyphs += content.glyphs().size();
		this.pictures += content.pictures();
		if (this.glyphs > MOST_GLYPHS) {
			throw this.parts.overLimit("more than " + MOST_GLYPHS + " characters");
		}
		return content;
	}

}
