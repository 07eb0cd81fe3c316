package org.zhiku.search.lucene;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.zhiku.ontology.ErrorCode;
import org.zhiku.ontology.NodeId;
import org.zhiku.search.SearchException;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchSort;
import org.zhiku.search.lucene.store.Fields;
import org.zhiku.search.lucene.store.Moment;

/**
 * A place in the hits of one query: what the hit there was sorted by, its id, and the
 * state of the index that it was found in. While that state is kept, no hit is shown
 * twice or left out whatever comes or goes. Afterwards the list goes on in the newest
 * state from the same place: sorted by what a policy itself holds still nothing is shown
 * twice or left out but what changed; by relevance it can be, for each document of the
 * index has a part in the scores. Opaque to clients.
 */
final class HitCursor {

	private static final byte VERSION = 3;

	/** Followed by the length of the key, the key and the id. */
	private static final int HEAD = Byte.BYTES + 2 * Integer.BYTES + Long.BYTES + Short.BYTES;

	/** No key: the hit has nothing of what it was sorted by. */
	private static final int ABSENT = -1;

	private HitCursor() {
	}

	/** The order that cursors are places in; the id decides between equals. */
	static Sort sort(SearchSort sort) {
		SortField first = switch (sort) {
			case RELEVANCE -> SortField.FIELD_SCORE;
			case NEWEST -> byDate(true, Long.MIN_VALUE);
			case OLDEST -> byDate(false, Long.MAX_VALUE);
			case NUMBER -> byKey(Fields.NUMBER_ORDER);
			case TITLE -> byKey(Fields.TITLE_ORDER);
		};
		return new Sort(first, new SortField(Fields.NODE, SortField.Type.STRING));
	}

	private static SortField byKey(String field) {
		return new SortField(field, SortField.Type.STRING, false, SortField.STRING_LAST);
	}

	private static SortField byDate(boolean descending, long undated) {
		return new SortedNumericSortField(Fields.DATE, SortField.Type.LONG, descending, SortedNumericSelector.Type.MIN,
				undated);
	}

	static String write(SearchQuery query, FieldDoc hit, NodeId node, Moment moment) {
		byte[] id = node.value().getBytes(StandardCharsets.US_ASCII);
		byte[] key = key(hit.fields[0]);
		byte[] bytes = ByteBuffer.allocate(HEAD + ((key != null) ? key.length : 0) + id.length)
			.put(VERSION)
			.putInt(fingerprint(query))
			.putInt(moment.stamp())
			.putLong(moment.version())
			.putShort((short) ((key != null) ? key.length : ABSENT))
			.put((key != null) ? key : new byte[0])
			.put(id)
			.array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** The state of the index in which the query goes on; null where it begins. */
	static @Nullable Moment moment(SearchQuery query) {
		String after = query.after();
		return (after != null) ? read(query, after).moment() : null;
	}

	/** The place after which the query goes on; null where it begins. */
	static @Nullable FieldDoc place(SearchQuery query) {
		String after = query.after();
		return (after != null) ? read(query, after).place() : null;
	}

	private static Read read(SearchQuery query, String cursor) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
			byte version = bytes.get();
			int fingerprint = bytes.getInt();
			Moment moment = new Moment(bytes.getInt(), bytes.getLong());
			int length = bytes.getShort();
			byte[] key = (length != ABSENT) ? read(bytes, length) : null;
			byte[] id = read(bytes, bytes.remaining());
			if (version != VERSION || fingerprint != fingerprint(query)
					|| !NodeId.isValid(new String(id, StandardCharsets.US_ASCII))) {
				throw invalid();
			}
			return new Read(moment, place(query.sort(), key, new BytesRef(id)));
		}
		catch (IllegalArgumentException | BufferUnderflowException ex) {
			throw invalid();
		}
	}

	/** What a hit was sorted by. */
	private static byte @Nullable [] key(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case Float score -> ByteBuffer.allocate(Float.BYTES).putFloat(score).array();
			case BytesRef text -> BytesRef.deepCopyOf(text).bytes;
			default -> ByteBuffer.allocate(Long.BYTES).putLong((Long) value).array();
		};
	}

	private static byte[] read(ByteBuffer bytes, int length) {
		if (length < 0 || length > bytes.remaining()) {
			throw invalid();
		}
		byte[] read = new byte[length];
		bytes.get(read);
		return read;
	}

	private static FieldDoc place(SearchSort sort, byte @Nullable [] key, BytesRef id) {
		if (key == null && sort != SearchSort.NUMBER && sort != SearchSort.TITLE) {
			throw invalid();
		}
		Object value = (key == null) ? null : switch (sort) {
			case RELEVANCE -> ByteBuffer.wrap(key).getFloat();
			case NEWEST, OLDEST -> ByteBuffer.wrap(key).getLong();
			case NUMBER, TITLE -> new BytesRef(key);
		};
		// Ids are unique, so the document number decides nothing but to leave out the hit
		// itself.
		return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] { value, id });
	}

	/** A cursor is of one query, filter and order, and says so when used with another. */
	private static int fingerprint(SearchQuery query) {
		CRC32 sum = new CRC32();
		sum.update((query.sort() + "\n" + types(query) + "\n" + query.filter() + "\n" + query.text())
			.getBytes(StandardCharsets.UTF_8));
		return (int) sum.getValue();
	}

	/** Always in the same order. */
	private static String types(SearchQuery query) {
		return query.types().stream().sorted().toList().toString();
	}

	private static SearchException invalid() {
		return new SearchException.BadQuery(ErrorCode.INVALID_CURSOR, "The cursor is not one of this search");
	}

	private record Read(Moment moment, FieldDoc place) {
	}

}
