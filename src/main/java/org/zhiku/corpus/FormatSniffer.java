package org.zhiku.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Tells formats apart by what a file holds. The name decides only where the content does
 * not: whether text is a document at all, and whether it is a collection or Markdown.
 */
final class FormatSniffer {

	private final ReadLimits.Packed limits;

	FormatSniffer(ReadLimits.Packed limits) {
		this.limits = limits;
	}

	Sniffed sniff(Content content) throws IOException {
		byte[] head = content.head();
		if (TextDecoder.startsWith(head, '%', 'P', 'D', 'F', '-')) {
			return new Sniffed.Known(Format.PDF);
		}
		if (TextDecoder.startsWith(head, 'P', 'K', 3, 4) || TextDecoder.startsWith(head, 'P', 'K', 5, 6)) {
			try (ZipArchive archive = ZipArchive.open(content, this.limits)) {
				return packed(archive.entries().stream().map(ZipArchive.Entry::name).toList());
			}
		}
		String other = BinaryContent.recognise(head);
		if (other != null && !TextDecoder.isUtf16(head)) {
			return new Sniffed.Other(other);
		}
		return text(new TextHead(head), content.fileName());
	}

	private static Sniffed packed(List<String> names) {
		List<String> lower = names.stream().map((name) -> name.toLowerCase(Locale.ROOT)).toList();
		if (lower.contains("ofd.xml")) {
			return new Sniffed.Known(Format.OFD);
		}
		if (lower.contains("[content_types].xml")) {
			return office(lower);
		}
		if (lower.contains("mimetype")) {
			return new Sniffed.Other("an OpenDocument or EPUB file");
		}
		return lower.contains("meta-inf/manifest.mf") ? new Sniffed.Other("a Java archive")
				: new Sniffed.Known(Format.ZIP);
	}

	/** The main part of a Word file is not always word/document.xml. */
	private static Sniffed office(List<String> names) {
		if (names.stream().anyMatch((name) -> name.startsWith("word/document"))) {
			return new Sniffed.Known(Format.DOCX);
		}
		if (names.stream().anyMatch((name) -> name.startsWith("xl/"))) {
			return new Sniffed.Other("an Excel file");
		}
		return new Sniffed.Other("an Office file that Word did not write");
	}

	private static Sniffed text(TextHead head, String fileName) {
		String other = head.otherFormat();
		if (other != null) {
			return new Sniffed.Other(other);
		}
		boolean markdown = isMarkdown(fileName);
		if (head.beginsAsPage() || !markdown && head.beginsWithMarkup()
				|| Format.HTML.isNamed(fileName) && head.holdsMarkup()) {
			return new Sniffed.Known(Format.HTML);
		}
		if (Format.JSON_LINES.isNamed(fileName) || head.beginsAsJsonLine()) {
			return new Sniffed.Known(Format.JSON_LINES);
		}
		return mayBeText(fileName) ? new Sniffed.Known(Format.TEXT) : new Sniffed.Other(unnamed(fileName));
	}

	private static boolean isMarkdown(String fileName) {
		String name = fileName.toLowerCase(Locale.ROOT);
		return name.endsWith(".md") || name.endsWith(".markdown");
	}

	/** Programs, styles and settings are text as well, and lie beside saved pages. */
	private static boolean mayBeText(String fileName) {
		return List.of(Format.values()).stream().anyMatch((format) -> format.isNamed(fileName))
				|| fileName.toLowerCase(Locale.ROOT).matches(".*\\.(?:doc|wps)");
	}

	private static String unnamed(String fileName) {
		int dot = fileName.lastIndexOf('.');
		return (dot < 0) ? "a file without an extension" : "text named " + fileName.substring(dot);
	}

}
