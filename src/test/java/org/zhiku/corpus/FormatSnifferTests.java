package org.zhiku.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormatSnifferTests {

	private final FormatSniffer sniffer = new FormatSniffer(ReadLimits.Packed.DEFAULT);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '¦', quoteCharacter = '`', value = { "a.txt¦%PDF-1.7¦PDF", "a.txt¦一、甲¦TEXT", "a.md¦# 甲¦TEXT",
			"a.txt¦<!DOCTYPE html><html>¦HTML", "a.pdf¦<html><head>¦HTML", "a.doc¦<html xmlns:o=''>¦HTML",
			"a.txt¦  <!-- x --><!-- y --> <HTML>¦HTML", "a.txt¦<?xml version='1.0'?> <!DOCTYPE html PUBLIC ''>¦HTML",
			"a.txt¦<meta charset=utf-8>¦HTML", "a.txt¦<p>甲¦HTML", "a.md¦<div align=center>¦TEXT",
			"a.md¦<!doctype html>¦HTML", "a.html¦甲<br>乙¦HTML", "a.html¦一、甲¦TEXT", "a.htm¦<center>甲¦HTML",
			"a.txt¦<甲>乙¦TEXT", "a.txt¦<plan>¦TEXT", "a.jsonl¦{}¦JSON_LINES",
			"a.txt¦{\"id\":\"a\",\"text\":\"甲\"}¦JSON_LINES", "a.txt¦{\"id\":\"a\"}¦TEXT", "a.jsonl¦<html>¦HTML",
			"a.docx¦一、甲¦TEXT", "a.doc¦一、甲¦TEXT", "a.txt¦¦TEXT", "A.TXT¦x¦TEXT", "a.exe¦x¦text named .exe",
			"a¦x¦a file without an extension", "a.exe¦%PDF-1.4¦PDF", "a.css¦<html>¦HTML", "a.doc¦{\\rtf1 x¦an RTF file",
			"a.ceb¦Founder CEB 3¦a CEB file", "a.mht¦MIME-Version: 1.0¦a web archive (MHTML)",
			"a.html¦From: <Saved by B>~MIME-Version: 1.0¦a web archive (MHTML)", "a.txt¦From: 甲¦TEXT",
			"a.xml¦<?xml version='1.0'?><a/>¦an XML file", "a.doc¦<?xml version='1.0'?><w:doc/>¦an XML file" })
	void tellsByTheContentAndThenByTheName(String name, String content, String expected) throws IOException {
		String text = (content != null) ? content.replace('~', '\n') : "";
		for (String mark : new String[] { "", "\ufeff" }) {
			if (mark.isEmpty()
					|| !text.startsWith("%PDF") && !text.startsWith("{\\rtf") && !text.startsWith("Founder")) {
				assertThat(sniff(name, (mark + text).getBytes(StandardCharsets.UTF_8))).as("mark %s", !mark.isEmpty())
					.isEqualTo(expected);
			}
		}
	}

	@Test
	void tellsAPageInUtf16() throws IOException {
		assertThat(sniff("a.txt", "\ufeff<html>甲".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("HTML");
		assertThat(sniff("a.txt", "\ufeff一、甲".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("TEXT");
	}

	@ParameterizedTest
	@CsvSource({ "OFD.xml, OFD", "word/document.xml [Content_Types].xml, DOCX",
			"word/document2.xml [Content_Types].xml, DOCX", "xl/workbook.xml [Content_Types].xml, an Excel file",
			"ppt/p.xml [Content_Types].xml, an Office file that Word did not write",
			"mimetype content.xml, an OpenDocument or EPUB file", "META-INF/MANIFEST.MF, a Java archive",
			"a.txt OFD.xml.txt, ZIP", "b/word/document.xml, ZIP" })
	void tellsWhatIsZippedByItsEntries(String entries, String expected) throws IOException {
		Path file = this.folder.resolve("a.txt");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
			for (String name : entries.split(" ")) {
				out.putNextEntry(new ZipEntry(name));
			}
		}
		assertThat(said(this.sniffer.sniff(new FileContent(file, "a")))).isEqualTo(expected);
	}

	@Test
	void tellsOldOfficeFiles() throws IOException {
		assertThat(sniff("a.txt", new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 }))
			.isEqualTo("an Office file that is old (doc, wps, xls …) or has a password");
		assertThatThrownBy(() -> sniff("a.docx", new byte[] { 'P', 'K', 3, 4, 0 }))
			.isInstanceOf(BadContentException.class)
			.hasMessage("is damaged: the end of the archive is missing");
	}

	private String sniff(String name, byte[] bytes) throws IOException {
		Path file = Files.write(this.folder.resolve(name), bytes);
		return said(this.sniffer.sniff(new FileContent(file, "a")));
	}

	private static String said(Sniffed sniffed) {
		return switch (sniffed) {
			case Sniffed.Known(Format format) -> format.name();
			case Sniffed.Other(String looksLike) -> looksLike;
		};
	}

}
