package org.zhiku.corpus.ofd;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.layout.Ruling;
import org.zhiku.corpus.part.XmlEvents;

/** The straight lines of one path of a page: tables are drawn with them. */
final class PathObject {

	/** Drawings are no tables, and a table has few strokes in a path. */
	private static final int MOST_STROKES = 500;

	/** A filled box thinner than this, in millimetres, is a line. */
	private static final double THIN = 1;

	private final Transform transform;

	private final List<Ruling> rulings;

	private double startX;

	private double startY;

	private double x;

	private double y;

	private PathObject(Transform transform, List<Ruling> rulings) {
		this.transform = transform;
		this.rulings = rulings;
	}

	/** Reads the path that starts here, to its end. */
	static void read(XmlEvents xml, Transform around, List<Ruling> rulings) throws IOException {
		PathObject path = new PathObject(around.ofObject(xml.attribute("Boundary"), xml.attribute("CTM")), rulings);
		boolean stroked = !xml.attribute("Stroke", "true").equals("false");
		double[] box = Numbers.array(xml.attribute("Boundary"), 4);
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (xml.starts("AbbreviatedData")) {
				String data = xml.elementText();
				if (stroked) {
					path.draw(data);
				}
			}
		}
		if (!stroked) {
			addThin(around, box, rulings);
		}
	}

	private static void addThin(Transform around, double @Nullable [] box, List<Ruling> rulings) {
		if (box != null && Math.min(box[2], box[3]) <= THIN) {
			boolean level = box[2] > box[3];
			double middleX = box[0] + box[2] / 2;
			double middleY = box[1] + box[3] / 2;
			rulings.add(level ? around.ruling(box[0], middleY, box[0] + box[2], middleY)
					: around.ruling(middleX, box[1], middleX, box[1] + box[3]));
		}
	}

	private void draw(String data) {
		String[] words = data.strip().split("\\s+", 4 * MOST_STROKES);
		int i = 0;
		while (i < words.length) {
			int numbers = switch (words[i]) {
				case "S", "M", "L" -> 2;
				case "Q" -> 4;
				case "B" -> 6;
				case "A" -> 7;
				default -> 0;
			};
			if (i + numbers >= words.length && numbers > 0) {
				return;
			}
			step(words[i], words, i + numbers - 1);
			i += numbers + 1;
		}
	}

	/** The last two numbers of a step say where it ends. */
	private void step(String operator, String[] words, int last) {
		switch (operator) {
			case "S", "M" -> {
				this.startX = Numbers.of(words[last], 0);
				this.startY = Numbers.of(words[last + 1], 0);
				this.x = this.startX;
				this.y = this.startY;
			}
			case "L" -> lineTo(Numbers.of(words[last], 0), Numbers.of(words[last + 1], 0));
			case "Q", "B", "A" -> {
				this.x = Numbers.of(words[last], 0);
				this.y = Numbers.of(words[last + 1], 0);
			}
			case "C" -> lineTo(this.startX, this.startY);
			default -> {
				// Nothing that draws.
			}
		}
	}

	private void lineTo(double toX, double toY) {
		if (toX != this.x || toY != this.y) {
			this.rulings.add(this.transform.ruling(this.x, this.y, toX, toY));
		}
		this.x = toX;
		this.y = toY;
	}

}
