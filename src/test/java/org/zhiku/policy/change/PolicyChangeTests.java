package org.zhiku.policy.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.zhiku.graph.Condition;
import org.zhiku.graph.Condition.Operator;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Page;
import org.zhiku.testsupport.ApiServer;
import org.zhiku.testsupport.GraphQlSocket;
import org.zhiku.testsupport.ScriptedChangeFeed;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

/** More changes than a page holds, which go on while they are told. */
@SpringBootTest(classes = { ApiServer.class, PolicyChangeTests.Graph.class },
		properties = { ApiServer.PART_ONLY, "zhiku.changes.interval=10ms" },
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PolicyChangeTests {

	private static final int SEVERAL_PAGES = 60;

	@LocalServerPort
	private int port;

	@Autowired
	private ScriptedChangeFeed feed;

	@Autowired
	private RevisedPolicies policies;

	/** Revisions never go back, so each test has its own. */
	private long begin;

	@BeforeEach
	void begin() {
		this.policies.startOver();
		this.begin = this.feed.touchNothing();
	}

	@Test
	void whatCameAndChangedSinceTheBeginningIsNew() {
		for (int i = 0; i < SEVERAL_PAGES; i++) {
			this.policies.come(this.feed.touchNothing());
		}
		this.policies.change(this.begin + 5, this.feed.touchNothing());
		try (GraphQlSocket socket = follow()) {
			assertThat(kinds(socket, SEVERAL_PAGES)).containsOnly("CREATED");
		}
	}

	@Test
	void whatChangedBeforeItsPageWasReadIsNew() {
		for (int i = 0; i < SEVERAL_PAGES; i++) {
			this.policies.come(this.feed.touchNothing());
		}
		this.policies.afterReads(1, () -> this.policies.change(this.begin + 55, this.feed.touchNothing()));
		try (GraphQlSocket socket = follow()) {
			assertThat(kinds(socket, SEVERAL_PAGES)).containsOnly("CREATED");
			this.policies.change(this.begin + 3, this.feed.touchNothing());
			assertThat(kinds(socket, 1)).containsOnly("CHANGED");
		}
	}

	@Test
	void whatMayPassIsWaitedFor() {
		this.policies.come(this.feed.touchNothing());
		this.policies.fail(new GraphException.Unavailable("as scripted", new IllegalStateException("scripted")),
				new GraphException.Overloaded("as scripted"),
				new GraphException.TimedOut("as scripted", new IllegalStateException("scripted")));
		try (GraphQlSocket socket = follow()) {
			assertThat(kinds(socket, 1)).containsOnly("CREATED");
		}
	}

	@Test
	void aFaultOfOursEndsIt() {
		this.policies.come(this.feed.touchNothing());
		this.policies.fail(new GraphException.Failed("as scripted", new IllegalStateException("scripted")));
		try (GraphQlSocket socket = follow()) {
			assertThat(socket.next("error").toString()).contains("INTERNAL_ERROR");
		}
	}

	private GraphQlSocket follow() {
		GraphQlSocket socket = GraphQlSocket.open(this.port);
		socket.subscribe("1",
				"subscription { policyChanged(sinceRevision: " + this.begin + ") { kind revision policyId } }");
		return socket;
	}

	private static List<String> kinds(GraphQlSocket socket, int count) {
		List<String> kinds = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			JsonNode told = socket.next("next").at("/data/policyChanged");
			kinds.add(told.path("kind").asString());
		}
		return kinds;
	}

	static class Graph {

		@Bean
		@Primary
		RevisedPolicies revisedPolicies() {
			return new RevisedPolicies();
		}

	}

	/** Policies of which nothing is known but when they came and changed. */
	static final class RevisedPolicies implements GraphReader {

		/** When each came, by its newest revision. */
		private final TreeMap<Long, Long> created = new TreeMap<>();

		private final List<GraphException> failures = new ArrayList<>();

		private Runnable event = () -> {
		};

		private int readsToEvent = -1;

		synchronized void startOver() {
			this.created.clear();
			this.failures.clear();
			this.readsToEvent = -1;
		}

		synchronized void come(long revision) {
			this.created.put(revision, revision);
		}

		synchronized void change(long revision, long next) {
			this.created.put(next, this.created.remove(revision));
		}

		/** Something happens when so many reads have been answered. */
		synchronized void afterReads(int reads, Runnable happening) {
			this.readsToEvent = reads;
			this.event = happening;
		}

		/** The next reads fail so. */
		synchronized void fail(GraphException... with) {
			this.failures.addAll(List.of(with));
		}

		@Override
		public Mono<Page> read(GraphQuery query) {
			return Mono.fromCallable(() -> answer(query));
		}

		private synchronized Page answer(GraphQuery query) {
			if (!this.failures.isEmpty()) {
				throw this.failures.removeFirst();
			}
			List<Page.Row> rows = this.created
				.subMap(bound(query, Operator.GREATER), false, bound(query, Operator.AT_MOST), true)
				.entrySet()
				.stream()
				.limit(query.window().limit())
				.map((each) -> row(each.getKey(), each.getValue()))
				.toList();
			if (--this.readsToEvent == 0) {
				this.event.run();
			}
			return new Page(rows, null, false);
		}

		private static Page.Row row(long revision, long created) {
			return new Page.Row(Map.of("id", "pol_" + created, "revision", revision, "createdRevision", created),
					Map.of(), Map.of(), List.of());
		}

		private static long bound(GraphQuery query, Operator operator) {
			return query.window()
				.where()
				.stream()
				.filter((condition) -> condition instanceof Condition.Property property
						&& property.name().equals("revision") && property.operator() == operator)
				.map((condition) -> (Long) ((Condition.Property) condition).value())
				.findFirst()
				.orElseThrow();
		}

	}

}
