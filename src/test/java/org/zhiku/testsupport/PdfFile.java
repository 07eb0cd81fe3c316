package org.zhiku.testsupport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/** PDF files written object by object, so that each may be as odd as a test needs it. */
public final class PdfFile {

	private static final String FONT = "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts"
			+ "[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
			+ "/Supplement 4>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4>>>>]>>";

	private final List<byte[]> objects = new ArrayList<>();

	private final StringBuilder kids = new StringBuilder();

	/** Objects 1 to 3: catalogue, page tree and font. */
	public PdfFile() {
		add("<</Type/Catalog/Pages 2 0 R>>");
		add("");
		add(FONT);
	}

	/** Adds an object and gives its number. */
	public int add(String object) {
		this.objects.add(object.getBytes(StandardCharsets.ISO_8859_1));
		return this.objects.size();
	}

	/** Adds a stream and gives its number. */
	public int addStream(String dictionary, byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes("<<%s/Length %d>>\nstream\n".formatted(dictionary, content.length)
			.getBytes(StandardCharsets.ISO_8859_1));
		bytes.writeBytes(content);
		bytes.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
		this.objects.add(bytes.toByteArray());
		return this.objects.size();
	}

	/** Adds a page of A4 with these operators. */
	public PdfFile page(String operators) {
		int content = addStream("", operators.getBytes(StandardCharsets.ISO_8859_1));
		return pageWith("/Contents " + content + " 0 R/Resources<</Font<</F 3 0 R>>>>");
	}

	/** Adds a page of A4 with these entries. */
	public PdfFile pageWith(String entries) {
		int page = add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + entries + ">>");
		this.kids.append(page).append(" 0 R ");
		return this;
	}

	/** Adds a reference to the page tree, to whatever it may lead. */
	public PdfFile kid(int object) {
		this.kids.append(object).append(" 0 R ");
		return this;
	}

	/** The operators for a line of text of the size 12, x and y from below. */
	public static String line(double x, double y, String text) {
		return String.format(Locale.ROOT, "BT /F 12 Tf %s %s Td <%s> Tj ET ", x, y,
				HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)));
	}

	public static byte[] deflate(byte[] content) {
		Deflater deflater = new Deflater(9);
		deflater.setInput(content);
		deflater.finish();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] block = new byte[1 << 16];
		while (!deflater.finished()) {
			out.write(block, 0, deflater.deflate(block));
		}
		deflater.end();
		return out.toByteArray();
	}

	public byte[] bytes() {
		String tree = "<</Type/Pages/Kids[" + this.kids + "]/Count " + this.kids.toString().split("R").length + ">>";
		this.objects.set(1, tree.getBytes(StandardCharsets.ISO_8859_1));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		write(out, "%PDF-1.7\n");
		StringBuilder table = new StringBuilder("xref\n0 " + (this.objects.size() + 1) + "\n0000000000 65535 f \n");
		for (int i = 0; i < this.objects.size(); i++) {
			table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
			write(out, (i + 1) + " 0 obj\n");
			out.writeBytes(this.objects.get(i));
			write(out, "\nendobj\n");
		}
		int start = out.size();
		write(out, table + "trailer\n<</Size " + (this.objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start
				+ "\n%%EOF\n");
		return out.toByteArray();
	}

	private static void write(ByteArrayOutputStream out, String text) {
		out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
	}

}
