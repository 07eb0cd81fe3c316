package org.zhiku.corpus;

import org.jspecify.annotations.Nullable;

/** Recognises content that is no text, whatever the file's name says. */
final class BinaryContent {

	/** Enough to judge by. */
	private static final int SAMPLE = 8192;

	/** A damaged text has a stray control character, a binary file has many. */
	private static final int CONTROLS_PERCENT = 1;

	private BinaryContent() {
	}

	/** What the content seems to be; null where it may be text. */
	static @Nullable String recognise(byte[] bytes) {
		if (TextDecoder.startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
			return "a PDF file";
		}
		if (TextDecoder.startsWith(bytes, 'P', 'K', 3, 4)) {
			return "a zip file (docx, ofd, xlsx …)";
		}
		if (TextDecoder.startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
			return "an Office file that is old (doc, wps, xls …) or has a password";
		}
		if (TextDecoder.startsWith(bytes, 0x1f, 0x8b)) {
			return "a gzip file";
		}
		if (TextDecoder.startsWith(bytes, 'R', 'a', 'r', '!') || TextDecoder.startsWith(bytes, '7', 'z', 0xbc, 0xaf)) {
			return "an archive that is no zip";
		}
		if (TextDecoder.startsWith(bytes, 0x89, 'P', 'N', 'G') || TextDecoder.startsWith(bytes, 0xff, 0xd8, 0xff)) {
			return "a picture";
		}
		return hasManyControls(bytes) ? "binary data" : null;
	}

	private static boolean hasManyControls(byte[] bytes) {
		int length = Math.min(bytes.length, SAMPLE);
		int controls = 0;
		for (int i = 0; i < length; i++) {
			if (isControl(bytes[i])) {
				controls++;
			}
		}
		return controls * 100 > length * CONTROLS_PERCENT;
	}

	/** Tab, line feed, vertical tab, form feed, return and escape do occur in texts. */
	private static boolean isControl(byte b) {
		return b >= 0 && b < 32 && (b < 9 || b > 13) && b != 27;
	}

}
