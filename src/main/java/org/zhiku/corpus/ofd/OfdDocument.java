package org.zhiku.corpus.ofd;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.zhiku.corpus.part.PartPath;
import org.zhiku.corpus.part.Parts;
import org.zhiku.corpus.part.XmlEvents;

/**
 * A document of an OFD file.
 *
 * @param box of a page that does not say its own
 * @param pages paths of their parts, in order; one that is listed twice counts once
 * @param templates paths of their parts by their ids
 */
record OfdDocument(double[] box, Set<String> pages, Map<String, String> templates) {

	private static final double[] A4 = { 0, 0, 210, 297 };

	static OfdDocument read(Parts parts, String part, int mostPages) throws IOException {
		XmlEvents xml = parts.get(part);
		double[] box = null;
		Set<String> pages = new LinkedHashSet<>();
		Map<String, String> templates = new HashMap<>();
		while (xml.next() != XmlEvents.Event.END_OF_PART) {
			if (xml.starts("PhysicalBox") && box == null) {
				box = Numbers.array(xml.elementText(), 4);
			}
			else if (xml.starts("TemplatePage")) {
				templates.put(xml.attribute("ID", ""), PartPath.resolve(part, xml.attribute("BaseLoc", "")));
			}
			else if (xml.starts("Page")) {
				pages.add(PartPath.resolve(part, xml.attribute("BaseLoc", "")));
			}
			if (pages.size() > mostPages) {
				throw parts.overLimit("more than " + mostPages + " pages");
			}
		}
		return new OfdDocument((box != null) ? box : A4, pages, templates);
	}

}
