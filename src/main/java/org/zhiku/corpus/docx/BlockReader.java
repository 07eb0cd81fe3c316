package org.zhiku.corpus.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.zhiku.corpus.part.XmlEvents;

/** Reads paragraphs and tables, one after the other and one in the other. */
final class BlockReader {

	/** Word lets a table have 63 columns. */
	private static final int MOST_COLUMNS = 64;

	private final WordDocument document;

	BlockReader(WordDocument document) {
		this.document = document;
	}

	/** Reads what the element that starts here holds, to its end. */
	void read(XmlEvents xml, Lines lines) throws IOException {
		boolean contents = false;
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (!xml.isStart()) {
				continue;
			}
			switch (xml.name()) {
				case "p" -> new ParagraphReader(this.document, this).read(xml, lines);
				case "tbl" -> readTable(xml, lines);
				case "docPartGallery" -> contents |= xml.attribute("val", "").equals("Table of Contents");
				case "sdtContent" -> {
					if (contents) {
						xml.skipElement();
					}
					contents = false;
				}
				case "del", "moveFrom", "Fallback", "sectPr", "tblPr", "tcPr" -> xml.skipElement();
				default -> {
					// What only holds others.
				}
			}
		}
	}

	private void readTable(XmlEvents xml, Lines lines) throws IOException {
		List<List<Lines>> rows = new ArrayList<>();
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (xml.starts("tr")) {
				List<Lines> row = readRow(xml);
				if (row.stream().anyMatch((cell) -> !cell.all().isEmpty())) {
					rows.add(row);
				}
			}
		}
		boolean frame = rows.stream().allMatch((row) -> row.size() == 1);
		for (List<Lines> row : rows) {
			if (frame) {
				row.getFirst().all().forEach(lines::add);
			}
			else {
				lines.addRow(row.stream().map(BlockReader::cellText).toList());
			}
		}
	}

	/** Empty where the row is deleted. */
	private List<Lines> readRow(XmlEvents xml) throws IOException {
		List<Lines> cells = new ArrayList<>();
		boolean deleted = false;
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (xml.starts("tc")) {
				readCell(xml, cells);
			}
			else if (xml.starts("gridBefore")) {
				addEmpty(cells, Values.number(xml, 0));
			}
			else if (xml.starts("del")) {
				deleted = true;
			}
			else if (xml.starts("trPrChange") || xml.starts("tblPrEx")) {
				xml.skipElement();
			}
		}
		return deleted ? List.of() : cells;
	}

	private void readCell(XmlEvents xml, List<Lines> cells) throws IOException {
		Lines cell = new Lines();
		int span = 1;
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (xml.starts("gridSpan")) {
				span = Values.number(xml, 1);
			}
			else if (xml.starts("tcPrChange")) {
				xml.skipElement();
			}
			else if (xml.starts("p")) {
				new ParagraphReader(this.document, this).read(xml, cell);
			}
			else if (xml.starts("tbl")) {
				readTable(xml, cell);
			}
		}
		if (cells.size() < MOST_COLUMNS) {
			cells.add(cell);
		}
		addEmpty(cells, span - 1);
	}

	private static void addEmpty(List<Lines> cells, int count) {
		for (int i = 0; i < count && cells.size() < MOST_COLUMNS; i++) {
			cells.add(new Lines());
		}
	}

	private static String cellText(Lines cell) {
		return String.join(" ", cell.all()).replace('\t', ' ');
	}

}
