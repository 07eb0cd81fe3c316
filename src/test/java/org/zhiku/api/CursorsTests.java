package org.zhiku.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

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
		assertThat(Cursors.decode(ORDER, "after", Cursors.encode(ORDER, position))).isEqualTo(position);
	}

	@Test
	void areSafeInAUrl() {
		assertThat(Cursors.encode(ORDER, List.of("湖南省????>>>>", "x"))).matches("[A-Za-z0-9_-]+");
	}

	@Test
	void refuseAnotherOrder() {
		String cursor = Cursors.encode(ORDER, List.of("a", "b"));
		List<Order> reversed = List.of(new Order(Order.Of.NODE, "title", true), Order.ascending("id"));
		assertRefused(reversed, cursor);
	}

	@Test
	void refuseAlteredAndForeignText() {
		String cursor = Cursors.encode(ORDER, List.of("a", "b"));
		byte[] altered = Base64.getUrlDecoder().decode(cursor);
		altered[altered.length - 1]++;
		assertRefused(ORDER, Base64.getUrlEncoder().encodeToString(altered));
		assertRefused(ORDER, Base64.getUrlEncoder().encodeToString("short".getBytes(StandardCharsets.UTF_8)));
		assertRefused(ORDER, "湖南");
		assertRefused(ORDER, "");
	}

	private static void assertRefused(List<Order> order, String cursor) {
		assertThatExceptionOfType(InvalidArgument.class).isThrownBy(() -> Cursors.decode(order, "after", cursor))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.INVALID_CURSOR))
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo("after"));
	}

}
