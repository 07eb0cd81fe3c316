package org.zhiku.corpus.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * One font that comes with PDFBox stands in for all that a file does not embed. PDFBox
 * would else read all fonts of the system and write a list of them to the home folder; we
 * need no shapes, and widths stand in the file.
 */
final class SubstituteFonts implements FontMapper {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private final TrueTypeFont font;

	SubstituteFonts() {
		try (InputStream in = FontMapper.class.getResourceAsStream(FONT)) {
			if (in == null) {
				throw new IllegalStateException("This version of PDFBox comes without " + FONT);
			}
			this.font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the font of PDFBox", ex);
		}
	}

	@Override
	public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
		return new FontMapping<>(this.font, true);
	}

	@Override
	public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, @Nullable PDFontDescriptor descriptor) {
		return new FontMapping<>(this.font, true);
	}

	@Override
	@SuppressWarnings("NullAway") // PDFBox has no annotations; a mapping holds one font
									// of two.
	public CIDFontMapping getCIDFont(String baseFont, @Nullable PDFontDescriptor descriptor,
			@Nullable PDCIDSystemInfo systemInfo) {
		return new CIDFontMapping(null, this.font, true);
	}

}
