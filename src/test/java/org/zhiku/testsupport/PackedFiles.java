package org.zhiku.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packages of XML parts as tests need them: Word and OFD files with nothing but what is
 * tested.
 */
public final class PackedFiles {

	private PackedFiles() {
	}

	/** A zip with these parts. */
	public static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A Word file with this body. */
	public static byte[] docx(String body) {
		return docx(body, "", "");
	}

	/** A Word file with lists and styles. */
	public static byte[] docx(String body, String numbering, String styles) {
		return zip(docxParts(body, numbering, styles));
	}

	/** The parts of a Word file. */
	public static Map<String, byte[]> docxParts(String body, String numbering, String styles) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", bytes("<Types/>"));
		parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
		parts.put("word/_rels/document.xml.rels",
				relations("numbering", "numbering.xml", "styles", "styles.xml", "footnotes", "footnotes.xml"));
		parts.put("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
		parts.put("word/numbering.xml", word("numbering", numbering));
		parts.put("word/styles.xml", word("styles", styles));
		return parts;
	}

	/** A part of a Word file. */
	public static byte[] word(String root, String content) {
		return bytes("<w:%s xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\" xmlns:v=\"urn:v\">%s</w:%s>".formatted(root, content,
				root));
	}

	/** An OFD file with one page for each of these contents. */
	public static byte[] ofd(String... pages) {
		return zip(ofdParts(pages));
	}

	/** The parts of an OFD file. */
	public static Map<String, byte[]> ofdParts(String... pages) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("OFD.xml", bytes("<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>"));
		StringBuilder list = new StringBuilder();
		for (int i = 0; i < pages.length; i++) {
			list.append("<Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(i, i));
			parts.put("Doc_0/Pages/Page_" + i + "/Content.xml",
					bytes("<Page><Content><Layer>" + pages[i] + "</Layer></Content></Page>"));
		}
		parts.put("Doc_0/Document.xml", bytes("<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox>"
				+ "</PageArea></CommonData><Pages>" + list + "</Pages></Document>"));
		return parts;
	}

	/** A line of text at a place of a page of OFD, of the size 4. */
	public static String line(double x, double y, String text) {
		return "<TextObject Boundary=\"%s %s 150 6\" Size=\"4\"><TextCode X=\"0\" Y=\"4\">%s</TextCode></TextObject>"
			.formatted(x, y, text);
	}

	public static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] relations(String... typesAndTargets) {
		StringBuilder list = new StringBuilder();
		for (int i = 0; i < typesAndTargets.length; i += 2) {
			list.append("<Relationship Type=\"urn:r/%s\" Target=\"%s\"/>".formatted(typesAndTargets[i],
					typesAndTargets[i + 1]));
		}
		return bytes("<Relationships>" + list + "</Relationships>");
	}

}
