package org.zhiku.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Cursors keep values and refuse what they did not make. */
class CursorsTests {

	private static final List<Order> ORDER = List.of(Order.ascending("title"), Order.ascending("id"));

	@Test
	void keepValuesOfEveryTypeAndAbsentOnes() {
		List<Object> position = Arrays.asList("湖南省\n“教育”", LocalDate.of(2023, 9, 30), 15L, 0.8, true, null, "");
		List<Order> order = Stream.generate(() -> Order.ascending("title")).limit(position.size()).toList();
		assertThat(new Cursors(order).decode("after", new Cursors(order).encode(position))).isEqualTo(position);
	}

	@Test
	void keepSignsThatMeanSomethingInACursor() {
		List<Object> position = List.of("a\u001fsb\u001e\u001ee\u001es\u001e\u001fe\u001f", "\u001f");
		assertThat(new Cursors(ORDER).decode("after", new Cursors(ORDER).encode(position))).isEqualTo(position);
	}

	@Test
	void areSafeInAUrl() {
		assertThat(new Cursors(ORDER).encode(List.of("湖南省????>>>>", "x"))).matches("[A-Za-z0-9_-]+");
	}

	@Test
	void refuseAnotherOrder() {
		String cursor = new Cursors(ORDER).encode(List.of("a", "b"));
		List<Order> reversed = List.of(Order.descending("title"), Order.ascending("id"));
		assertRefused(reversed, cursor);
	}

	@Test
	void refuseAlteredAndForeignText() {
		String cursor = new Cursors(ORDER).encode(List.of("a", "b"));
		byte[] altered = Base64.getUrlDecoder().decode(cursor);
		altered[altered.length - 1]++;
		assertRefused(ORDER, Base64.getUrlEncoder().encodeToString(altered));
		assertRefused(ORDER, Base64.getUrlEncoder().encodeToString("short".getBytes(StandardCharsets.UTF_8)));
		assertRefused(ORDER, "湖南");
		assertRefused(ORDER, "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "d2023-02-30|sx", "dsoon|sx", "nmany|sx", "n99999999999999999999|sx", "n+1|sx", "ffew|sx",
			"bperhaps|sx", "zjunk|sx", "qx|sx", "|sx", "sx|", "", "sx", "sx|sx|sx", "s\u001ex|sx" })
	void refuseForgedValuesWithTheRightChecksum(String values) {
		String payload = values.replace('|', '\u001f');
		CRC32 crc = new CRC32();
		crc.update((ORDER + "\u001f" + payload).getBytes(StandardCharsets.UTF_8));
		byte[] forged = String.format("%08x%s", crc.getValue(), payload).getBytes(StandardCharsets.UTF_8);
		assertRefused(ORDER, Base64.getUrlEncoder().encodeToString(forged));
	}

	private static void assertRefused(List<Order> order, String cursor) {
		assertThatExceptionOfType(InvalidArgument.class).isThrownBy(() -> new Cursors(order).decode("after", cursor))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.INVALID_CURSOR))
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo("after"));
	}

}
