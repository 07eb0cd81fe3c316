package org.zhiku.corpus.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.part.PartPath;
import org.zhiku.corpus.part.Parts;
import org.zhiku.corpus.part.XmlEvents;

/** Which parts a part refers to, by the last word of the relation's type. */
record Relations(Map<String, String> targets) {

	/**
	 * The relations of a part.
	 * @param part its path; empty for the package itself
	 */
	static Relations of(Parts parts, String part) throws IOException {
		int slash = part.lastIndexOf('/');
		String folder = part.substring(0, slash + 1);
		XmlEvents xml = parts.find(folder + "_rels/" + part.substring(slash + 1) + ".rels");
		Map<String, String> targets = new HashMap<>();
		while (xml != null && xml.next() != XmlEvents.Event.END_OF_PART) {
			if (xml.starts("Relationship") && !xml.attribute("TargetMode", "").equals("External")) {
				String type = xml.attribute("Type", "");
				targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1),
						PartPath.resolve(part, xml.attribute("Target", "")));
			}
		}
		return new Relations(targets);
	}

	/** The path of the part, null where none is named. */
	@Nullable String target(String type) {
		return this.targets.get(type);
	}

}
