package org.zhiku.search.lucene.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The text of a policy as the index keeps it: in UTF-16, where a Chinese character takes
 * two bytes and not three, and which is copied as it is, lone surrogates included, where
 * a charset would go character by character. Ten texts are read for a page of hits; that
 * took more than a third of a search when they were UTF-8 that was compressed as well as
 * Lucene can.
 */
public final class StoredText {

	private StoredText() {
	}

	static StoredField field(String text) {
		ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asCharBuffer().put(text);
		return new StoredField(Fields.TEXT, bytes.array());
	}

	/** What is stored under a name, be it the text or another; null where nothing is. */
	public static @Nullable String of(Document document, String field) {
		boolean text = field.equals(Fields.TEXT) && document.getField(field) != null;
		return text ? of(document) : document.get(field);
	}

	/** The text of the document of a policy, which was read with it. */
	public static String of(Document policy) {
		BytesRef bytes = policy.getBinaryValue(Fields.TEXT);
		CharBuffer stored = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length)
			.order(ByteOrder.LITTLE_ENDIAN)
			.asCharBuffer();
		char[] text = new char[stored.remaining()];
		stored.get(text);
		return new String(text);
	}

}
