package org.zhiku.corpus.layout;

import java.util.List;

/** What stands on a page, in any order. */
public record Page(double width, double height, List<Glyph> glyphs, List<Ruling> rulings) {

	public Page {
		glyphs = List.copyOf(glyphs);
		rulings = List.copyOf(rulings);
	}

}
