package org.zhiku.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.ErrorCode;

/**
 * Opaque cursors: the values of a list's order at a node. A checksum over the order and
 * the values refuses a cursor of another list or order, and one that was altered.
 */
final class Cursors {

	private static final String SEPARATOR = "\u001f";

	/** Stands before a letter that stands for a sign with a meaning here. */
	private static final String ESCAPE = "\u001e";

	private static final int CHECKSUM_LENGTH = 8;

	private final int size;

	private final byte[] order;

	Cursors(List<Order> order) {
		this.size = order.size();
		this.order = (order + SEPARATOR).getBytes(StandardCharsets.UTF_8);
	}

	String encode(List<@Nullable Object> position) {
		List<String> values = position.stream().map(Cursors::write).toList();
		String payload = String.join(SEPARATOR, values);
		byte[] bytes = (checksum(payload) + payload).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	List<@Nullable Object> decode(String argument, String cursor) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			String payload = text.substring(Math.min(CHECKSUM_LENGTH, text.length()));
			String[] values = payload.split(SEPARATOR, -1);
			if (values.length == this.size && text.startsWith(checksum(payload))) {
				return readAll(values);
			}
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			// No Base64, or no value of its type: as foreign as a wrong checksum.
		}
		throw new InvalidArgument(ErrorCode.INVALID_CURSOR, argument,
				"'" + argument + "' must be a cursor that this list gave in the same order.");
	}

	/**
	 * Anyone can compute the checksum, so only what {@link #write} writes is taken.
	 */
	private static List<@Nullable Object> readAll(String[] written) {
		List<@Nullable Object> values = new ArrayList<>();
		for (String text : written) {
			Object value = read(text);
			if (!write(value).equals(text)) {
				throw new IllegalArgumentException("Not written here: " + text);
			}
			values.add(value);
		}
		return Collections.unmodifiableList(values);
	}

	private static String write(@Nullable Object value) {
		return switch (value) {
			case null -> "z";
			case String text -> "s" + text.replace(ESCAPE, ESCAPE + "e").replace(SEPARATOR, ESCAPE + "s");
			case Boolean flag -> "b" + flag;
			case LocalDate day -> "d" + day;
			case Double number -> "f" + number;
			case Number number -> "n" + number.longValue();
			default -> throw new IllegalStateException("No order is by " + value.getClass());
		};
	}

	private static @Nullable Object read(String text) {
		String value = text.isEmpty() ? "" : text.substring(1);
		return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
			case 'z' -> null;
			case 's' -> value.replace(ESCAPE + "s", SEPARATOR).replace(ESCAPE + "e", ESCAPE);
			case 'b' -> Boolean.valueOf(value);
			case 'd' -> LocalDate.parse(value);
			case 'f' -> Double.valueOf(value);
			case 'n' -> Long.valueOf(value);
			default -> throw new IllegalArgumentException("No type has the letter of " + text);
		};
	}

	private String checksum(String payload) {
		CRC32 crc = new CRC32();
		crc.update(this.order);
		crc.update(payload.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().toHexDigits((int) crc.getValue());
	}

}
