package org.zhiku.corpus.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.layout.Glyph;
import org.zhiku.corpus.layout.Ruling;
import org.zhiku.corpus.part.XmlEvents;

/**
 * What a page part or a template part holds.
 *
 * @param box x, y, width and height where it says so
 * @param templates ids of the templates below it
 * @param pictures how many there are
 */
record PageContent(double @Nullable [] box, List<String> templates, List<Glyph> glyphs, List<Ruling> rulings,
		int pictures) {

	/** Reads a part to its end. */
	static PageContent read(XmlEvents xml) throws IOException {
		double[] box = null;
		int pictures = 0;
		List<String> templates = new ArrayList<>();
		List<Glyph> glyphs = new ArrayList<>();
		List<Ruling> rulings = new ArrayList<>();
		while (xml.next() != XmlEvents.Event.END_OF_PART) {
			if (xml.starts("PhysicalBox") && box == null) {
				box = Numbers.array(xml.elementText(), 4);
			}
			else if (xml.starts("Template")) {
				templates.add(xml.attribute("TemplateID", ""));
			}
			else if (xml.starts("TextObject")) {
				TextObject.read(xml, Transform.NONE, glyphs);
			}
			else if (xml.starts("PathObject")) {
				PathObject.read(xml, Transform.NONE, rulings);
			}
			else if (xml.starts("ImageObject")) {
				pictures++;
			}
		}
		return new PageContent(box, templates, glyphs, rulings, pictures);
	}

}
