package org.zhiku.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds the encoding of a text and decodes it: a byte order mark decides; else UTF-8 if
 * all of it is valid; else GB18030 if that is clean and reads like Chinese. Never a
 * replacement character: what fits nothing is {@link Decoded.Malformed}.
 */
public final class TextDecoder {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private TextDecoder() {
	}

	public static Decoded decode(byte[] bytes) {
		if (startsWith(bytes, 0xff, 0xfe)) {
			return strictly(bytes, 2, StandardCharsets.UTF_16LE);
		}
		if (startsWith(bytes, 0xfe, 0xff)) {
			return strictly(bytes, 2, StandardCharsets.UTF_16BE);
		}
		String other = BinaryContent.recognise(bytes);
		if (other != null) {
			return new Decoded.Binary(other);
		}
		int start = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
		Decoded utf8 = strictly(bytes, start, StandardCharsets.UTF_8);
		if (utf8 instanceof Decoded.Malformed malformed && start == 0) {
			return chinese(bytes, malformed);
		}
		return utf8;
	}

	/** Whether a byte order mark says so. */
	static boolean isUtf16(byte[] bytes) {
		return startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
	}

	static boolean startsWith(byte[] bytes, int... prefix) {
		if (bytes.length < prefix.length) {
			return false;
		}
		for (int i = 0; i < prefix.length; i++) {
			if ((bytes[i] & 0xff) != prefix[i]) {
				return false;
			}
		}
		return true;
	}

	private static Decoded chinese(byte[] bytes, Decoded.Malformed asUtf8) {
		if (strictly(bytes, 0, GB18030) instanceof Decoded.Text text && ChineseText.isLikely(text.text())) {
			return text;
		}
		return new Decoded.Malformed("UTF-8 or GB18030", asUtf8.offset());
	}

	private static Decoded strictly(byte[] bytes, int start, Charset charset) {
		CharsetDecoder decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
		CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
		CoderResult result = decoder.decode(in, out, true);
		if (!result.isError()) {
			result = decoder.flush(out);
		}
		if (result.isError()) {
			return new Decoded.Malformed(charset.name(), in.position());
		}
		return new Decoded.Text(out.flip().toString());
	}

}
