package org.zhiku.corpus.docx;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.part.XmlEvents;

/** Reads one paragraph: its number, its text, and the text boxes that hang on it. */
final class ParagraphReader {

	private final WordDocument document;

	private final BlockReader blocks;

	private final StringBuilder text = new StringBuilder();

	private final Lines boxes = new Lines();

	private @Nullable String style;

	private @Nullable String listId;

	private int level = -1;

	private boolean markDeleted;

	private boolean hidden;

	ParagraphReader(WordDocument document, BlockReader blocks) {
		this.document = document;
		this.blocks = blocks;
	}

	/** Reads the paragraph that starts here, to its end. */
	void read(XmlEvents xml, Lines lines) throws IOException {
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (xml.isStart()) {
				readElement(xml);
			}
		}
		if (this.markDeleted && this.text.toString().isBlank()) {
			this.boxes.all().forEach(lines::add);
			return;
		}
		String number = number();
		if (!this.text.toString().isBlank()) {
			lines.add(number + this.text.toString().strip());
		}
		if (this.markDeleted) {
			lines.join();
		}
		this.boxes.all().forEach(lines::add);
	}

	private void readElement(XmlEvents xml) throws IOException {
		switch (xml.name()) {
			case "pPr" -> readProperties(xml);
			case "r" -> this.hidden = false;
			case "rPr" -> readRunProperties(xml);
			case "t" -> show(xml.elementText());
			case "tab", "ptab" -> show(" ");
			case "br", "cr" -> show("\n");
			case "noBreakHyphen" -> show("-");
			case "sym" -> show(symbol(xml.attribute("char", "")));
			case "fldChar" -> this.document.fields().mark(xml.attribute("fldCharType", ""));
			case "instrText" -> this.document.fields().instruct(xml.elementText());
			case "footnoteReference", "endnoteReference" -> note(xml);
			case "txbxContent" -> this.blocks.read(xml, this.boxes);
			case "del", "moveFrom", "rt", "Fallback", "sdtPr" -> xml.skipElement();
			case "fldSimple" -> {
				if (Fields.isContents(xml.attribute("instr", ""))) {
					xml.skipElement();
				}
			}
			default -> {
				// What only holds others, and what is not shown.
			}
		}
	}

	private void show(String shown) {
		if (!this.hidden && this.document.fields().isShown()) {
			this.text.append(shown);
		}
	}

	private void note(XmlEvents xml) {
		String kind = xml.name().substring(0, xml.name().length() - "Reference".length());
		this.document.notes().add(kind + xml.attribute("id", ""));
	}

	private void readProperties(XmlEvents xml) throws IOException {
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (!xml.isStart()) {
				continue;
			}
			switch (xml.name()) {
				case "pStyle" -> this.style = xml.attribute("val");
				case "numId" -> this.listId = xml.attribute("val");
				case "ilvl" -> this.level = Values.number(xml, 0);
				case "del" -> this.markDeleted = true;
				// What it was before a change that is recorded.
				case "pPrChange", "rPrChange", "numberingChange", "sectPr" -> xml.skipElement();
				default -> {
					// Indents, fonts and the like.
				}
			}
		}
	}

	private void readRunProperties(XmlEvents xml) throws IOException {
		int depth = xml.depth();
		while (xml.next() != XmlEvents.Event.END_OF_PART && xml.depth() >= depth) {
			if (xml.starts("vanish")) {
				this.hidden = Values.isOn(xml);
			}
			else if (xml.starts("rStyle")) {
				this.hidden |= this.document.styles().isHidden(xml.attribute("val"));
			}
			else if (xml.starts("rPrChange")) {
				xml.skipElement();
			}
		}
	}

	private String number() {
		Styles.ListPlace place = this.document.styles().listOf(this.style);
		String list = (this.listId != null || place == null) ? this.listId : place.listId();
		if (list == null || list.equals("0")) {
			return "";
		}
		int inner = this.level;
		if (inner < 0 && place != null && list.equals(place.listId())) {
			inner = (place.level() >= 0) ? place.level() : this.document.definitions().levelOf(list, place.style());
		}
		return this.document.counters().next(list, Math.max(0, inner));
	}

	/**
	 * The signs of the private area are pictures of a font, such as bullets and boxes to
	 * tick.
	 */
	private static String symbol(String code) {
		try {
			int c = Integer.parseInt(code, 16);
			return (c >= 0x20 && c < 0xd800) ? Character.toString(c) : "";
		}
		catch (NumberFormatException ex) {
			return "";
		}
	}

}
