package org.zhiku.corpus.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.zhiku.corpus.layout.Page;

/**
 * Follows the operators of one page that show text and draw lines. PDFBox's own text
 * stripper decides on lines and spaces by itself and does not see lines that are drawn.
 */
final class PageReader extends PDFStreamEngine {

	private final PDPage page;

	private final Budget budget;

	private final DrawnPath path = new DrawnPath();

	private final List<ShownText> shown = new ArrayList<>();

	private int unknown;

	private PageReader(PDPage page, Budget budget) {
		this.page = page;
		this.budget = budget;
		addTextOperators();
		addOperator(new Concatenate(this));
		addOperator(new DrawObject(this));
		addOperator(new SetGraphicsStateParameters(this));
		addOperator(new Save(this));
		addOperator(new Restore(this));
		PathOperator.NAMES.forEach((name) -> addOperator(new PathOperator(this, name, this.path)));
	}

	/**
	 * What a page holds.
	 *
	 * @param pages the page as it is seen, and a second one where it holds text of
	 * another direction as well
	 * @param unknown how many characters do not say which they are
	 */
	record Read(List<Page> pages, int unknown) {
	}

	static Read read(PDPage page, Budget budget) throws IOException {
		PageReader reader = new PageReader(page, budget);
		reader.processPage(page);
		return new Read(ShownText.pages(reader.shown, reader.path.drawn(), page), reader.unknown);
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		this.budget.checkTime();
		super.processOperator(operator, operands);
	}

	/** Shapes are never drawn, not even those of fonts that are programs. */
	@Override
	protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
		String text = textOf(font, code);
		if (text == null) {
			this.unknown++;
		}
		else if (!text.isEmpty()) {
			this.shown.add(ShownText.of(text, rendering, displacement.getX()));
		}
		if (this.shown.size() > PdfText.MOST_GLYPHS_OF_PAGE) {
			throw new LimitException("a page holds more than " + PdfText.MOST_GLYPHS_OF_PAGE + " characters");
		}
	}

	private static @Nullable String textOf(PDFont font, int code) throws IOException {
		String text = font.toUnicode(code);
		return (text != null) ? text.replace("\0", "") : null;
	}

	private void addTextOperators() {
		addOperator(new BeginText(this));
		addOperator(new EndText(this));
		addOperator(new SetMatrix(this));
		addOperator(new NextLine(this));
		addOperator(new SetCharSpacing(this));
		addOperator(new MoveText(this));
		addOperator(new MoveTextSetLeading(this));
		addOperator(new SetFontAndSize(this));
		addOperator(new ShowText(this));
		addOperator(new ShowTextAdjusted(this));
		addOperator(new SetTextLeading(this));
		addOperator(new SetTextRenderingMode(this));
		addOperator(new SetTextRise(this));
		addOperator(new SetWordSpacing(this));
		addOperator(new SetTextHorizontalScaling(this));
		addOperator(new ShowTextLine(this));
		addOperator(new ShowTextLineAndSpace(this));
	}

}
