package org.zhiku.corpus.ofd;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.layout.Glyph;
import org.zhiku.corpus.part.XmlEvents;

/** The characters of one text object of a page at their places. */
final class TextObject {

	private final Transform transform;

	private final double size;

	private final double widthScale;

	private double x;

	private double y;

	private TextObject(Transform transform, double size, double widthScale) {
		this.transform = transform;
		this.size = size;
		this.widthScale = widthScale;
	}

	/**
	 * Reads the object that starts here, to its end.
	 * @param around where its coordinates begin
	 */
	static void read(XmlEvents xml, Transform around, List<Glyph> glyphs) throws IOException {
		boolean visible = !xml.attribute("Visible", "true").equals("false");
		TextObject object = new TextObject(around.ofObject(xml.attribute("Boundary"), xml.attribute("CTM")),
				Math.abs(Numbers.of(xml.attribute("Size"), 1)), Numbers.of(xml.attribute("HScale"), 1));
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (xml.starts("TextCode") && visible) {
				object.readCode(xml, glyphs);
			}
		}
	}

	private void readCode(XmlEvents xml, List<Glyph> glyphs) throws IOException {
		this.x = Numbers.of(xml.attribute("X"), this.x);
		this.y = Numbers.of(xml.attribute("Y"), this.y);
		String right = xml.attribute("DeltaX");
		String down = xml.attribute("DeltaY");
		String text = withoutLineEnds(xml.elementText());
		int count = text.codePointCount(0, text.length());
		place(text, advances(right, count), advances(down, count), glyphs);
	}

	private static double @Nullable [] advances(@Nullable String written, int count) {
		return (written != null) ? Numbers.advances(written, count) : null;
	}

	private void place(String text, double @Nullable [] right, double @Nullable [] down, List<Glyph> glyphs) {
		double atX = this.x;
		double atY = this.y;
		int index = 0;
		for (int i = 0; i < text.length(); index++) {
			int codePoint = text.codePointAt(i);
			double natural = this.size * this.widthScale * ((codePoint < 0x250) ? 0.5 : 1);
			double step = advance(right, index, (down != null) ? 0 : natural);
			double width = (step > 0) ? Math.min(step, Math.max(natural, this.size * this.widthScale)) : natural;
			Glyph glyph = this.transform.glyph(Character.toString(codePoint), atX, atY, width, this.size);
			if (glyph != null) {
				glyphs.add(glyph);
			}
			atX += step;
			atY += advance(down, index, 0);
			i += Character.charCount(codePoint);
		}
	}

	/** After the last advance the last one goes on. */
	private static double advance(double @Nullable [] advances, int index, double absent) {
		if (advances == null || advances.length == 0) {
			return absent;
		}
		return advances[Math.min(index, advances.length - 1)];
	}

	/**
	 * Writers indent the XML; spaces inside the text count, those around line ends do
	 * not.
	 */
	private static String withoutLineEnds(String text) {
		if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
			return text;
		}
		return text.replaceAll("\\s*[\\r\\n]\\s*", "");
	}

}
