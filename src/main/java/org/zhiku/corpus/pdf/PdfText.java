package org.zhiku.corpus.pdf;

import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.zhiku.corpus.BadContentException;
import org.zhiku.corpus.SourceIssue;
import org.zhiku.corpus.layout.Page;
import org.zhiku.corpus.layout.PageText;

/** The text of a PDF file. */
final class PdfText {

	/** The longest plan that we know has some 300. */
	static final int MOST_PAGES = 5000;

	static final int MOST_GLYPHS_OF_PAGE = 500_000;

	private static final int MOST_GLYPHS = 20_000_000;

	static {
		BoundedFilter.install();
		FontMappers.set(new SubstituteFonts());
	}

	private final String origin;

	private final Budget budget;

	private final PageText text = new PageText();

	private long glyphs;

	private long unknown;

	private int pictures;

	private PdfText(String origin, Budget budget) {
		this.origin = origin;
		this.budget = budget;
	}

	/**
	 * The text of a file.
	 * @throws BadContentException where it cannot be read
	 */
	static String read(byte[] pdf, String origin, Budget budget) throws IOException {
		PdfText text = new PdfText(origin, budget);
		try {
			return ScopedValue.where(Budget.CURRENT, budget).call(() -> text.read(pdf));
		}
		catch (InvalidPasswordException ex) {
			throw new BadContentException(new SourceIssue.Encrypted(origin), ex);
		}
		catch (LimitException ex) {
			throw new BadContentException(new SourceIssue.OverLimit(origin, ex.what()), ex);
		}
		catch (StackOverflowError ex) {
			throw new BadContentException(new SourceIssue.OverLimit(origin, "objects in it nest too deeply"), ex);
		}
		catch (BadContentException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			// PDFBox answers some broken files by a runtime exception.
			throw new BadContentException(new SourceIssue.Damaged(origin, "PDFBox says: " + ex.getMessage()), ex);
		}
	}

	private String read(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(new BoundedInput(pdf, this.budget))) {
			int pages = 0;
			for (PDPage page : document.getPages()) {
				pages++;
				if (pages > MOST_PAGES) {
					throw new LimitException("more than " + MOST_PAGES + " pages");
				}
				add(page);
			}
			if (pages == 0) {
				throw new BadContentException(new SourceIssue.Damaged(this.origin, "it has no page"));
			}
			return text(pages);
		}
	}

	private void add(PDPage page) throws IOException {
		PageReader.Read read = PageReader.read(page, this.budget);
		this.unknown += read.unknown();
		this.pictures += hasPicture(page) ? 1 : 0;
		for (Page seen : read.pages()) {
			this.glyphs += seen.glyphs().size();
			this.text.add(seen);
		}
		if (this.glyphs > MOST_GLYPHS) {
			throw new LimitException("more than " + MOST_GLYPHS + " characters");
		}
	}

	private String text(int pages) throws BadContentException {
		String read = this.text.text();
		if (this.unknown > this.glyphs) {
			throw new BadContentException(
					new SourceIssue.NoText(this.origin, "shapes whose fonts do not say which characters they are"));
		}
		// A stamp or a page number is no text layer.
		if (read.isBlank() || this.pictures * 2 > pages && read.length() < 10L * pages) {
			throw new BadContentException(new SourceIssue.NoText(this.origin, (this.pictures > 0)
					? "pictures on " + this.pictures + " of " + pages + " pages, as a scan does" : "empty pages"));
		}
		return read;
	}

	private static boolean hasPicture(PDPage page) {
		PDResources resources = page.getResources();
		if (resources == null) {
			return false;
		}
		for (COSName name : resources.getXObjectNames()) {
			if (resources.isImageXObject(name)) {
				return true;
			}
		}
		return false;
	}

}
