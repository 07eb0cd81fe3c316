package org.zhiku.exploration.comparison;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.Condition.Property;
import org.zhiku.graph.Condition.Related;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.Window.Order;

import static org.assertj.core.api.Assertions.assertThat;

/** What a ledger asks the graph, which answers so much of it at most. */
class LedgerQuestionTests {

	@Test
	void targetsOfCitiesTakeNoRoomOfThoseOfTheProvince() {
		AtomicReference<GraphQuery> asked = new AtomicReference<>();
		LedgerController ledger = new LedgerController((query) -> {
			asked.set(query);
			return Mono.empty();
		}, null);
		ledger.targetLedger("就业", "万人", "湖南省", null, null).block();
		assertThat(asked.get().window().where()).anySatisfy((condition) -> assertThat(condition)
			.isInstanceOfSatisfying(Related.class, (related) -> assertThat(related.where())
				.containsExactly(new Condition.And(List.of(new Property("regionNames", Operator.LAST, "湖南省"))))));
		assertThat(asked.get().window().order()).containsExactly(Order.descending("deadline"), Order.ascending("id"));
	}

}
