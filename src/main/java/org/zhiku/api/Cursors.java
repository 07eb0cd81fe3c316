package org.zhiku.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
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

	private static final int CHECKSUM_LENGTH = 8;

	private Cursors() {
	}

	static String encode(List<Order> order, List<@Nullable Object> position) {
		List<String> values = position.stream().map(Cursors::write).toList();
		String payload = String.join(SEPARATOR, values);
		byte[] bytes = (checksum(order, payload) + payload).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	static List<@Nullable Object> decode(List<Order> order, String argument, String cursor) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			String payload = text.substring(Math.min(CHECKSUM_LENGTH, text.length()));
			if (text.startsWith(checksum(order, payload))) {
				List<@Nullable Object> values = new ArrayList<>();
				for (String value : payload.split(SEPARATOR, -1)) {
					values.add(read(value));
				}
				return Collections.unmodifiableList(values);
			}
		}
		catch (IllegalArgumentException ex) {
			// Not Base64: as foreign as a wrong checksum.
		}
		throw new InvalidArgument(ErrorCode.INVALID_CURSOR, argument,
				"'" + argument + "' must be a cursor that this list gave in the same order.");
	}

	private static String write(@Nullable Object value) {
		return switch (value) {
			case null -> "z";
			case String text -> "s" + text;
			case Boolean flag -> "b" + flag;
			case LocalDate day -> "d" + day;
			case Double number -> "f" + number;
			case Number number -> "n" + number.longValue();
			default -> throw new IllegalStateException("No order is by " + value.getClass());
		};
	}

	/** The checksum vouches that {@link #write} made the text. */
	private static @Nullable Object read(String text) {
		String value = text.substring(1);
		return switch (text.charAt(0)) {
			case 'z' -> null;
			case 'b' -> Boolean.valueOf(value);
			case 'd' -> LocalDate.parse(value);
			case 'f' -> Double.valueOf(value);
			case 'n' -> Long.valueOf(value);
			default -> value;
		};
	}

	private static String checksum(List<Order> order, String payload) {
		CRC32 crc = new CRC32();
		crc.update((order + SEPARATOR + payload).getBytes(StandardCharsets.UTF_8));
		return String.format("%08x", crc.getValue());
	}

}
