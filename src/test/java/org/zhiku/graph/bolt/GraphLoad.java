package org.zhiku.graph.bolt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import reactor.core.publisher.Flux;

import org.zhiku.graph.Condition;
import org.zhiku.graph.GraphQuery;
import org.zhiku.graph.Hop;
import org.zhiku.graph.Selection;
import org.zhiku.graph.Selection.Link;
import org.zhiku.graph.Window;
import org.zhiku.graph.Window.Order;
import org.zhiku.graph.embedded.EmbeddedServers;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.Relation;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.testsupport.PolicyDraft;

/**
 * A measurement, run by hand: how many policies a second the writer takes, and what reads
 * cost, in wall time and in CPU time of the child. Arguments: number of policies, number
 * of writers.
 */
final class GraphLoad {

	private static final Duration LIMIT = Duration.ofMinutes(20);

	private GraphLoad() {
	}

	public static void main(String[] args) throws Exception {
		int count = Integer.parseInt(args[0]);
		int writers = Integer.parseInt(args[1]);
		Path folder = Files.createTempDirectory("graph-load");
		try (EmbeddedServers server = EmbeddedServers.startAsServed(folder)) {
			BoltSessions sessions = BoltGraph.sessions(server);
			BoltGraphWriter writer = new BoltGraphWriter(sessions, new WrittenRevisions());
			Random random = new Random(7);
			int block = Math.max(1, count / 4);
			for (int from = 0; from < count; from += block) {
				List<Policy> policies = new ArrayList<>();
				for (int i = from; i < Math.min(count, from + block); i++) {
					policies.add(policy(i, count, random));
				}
				measure("write x" + writers, policies.size(), server,
						() -> Flux.fromIterable(policies).buffer(40).flatMap(writer::write, writers).blockLast(LIMIT));
			}
			BoltGraphReader reader = new BoltGraphReader(sessions);
			for (int round = 0; round < 3; round++) {
				measure("list of 20", 200, server, () -> repeat(reader, list(20)));
				measure("list of 20 with tasks, duties, targets", 200, server, () -> repeat(reader, nested()));
				measure("one by id", 200, server, () -> repeat(reader, byId()));
			}
			sessions.close();
		}
	}

	private static void repeat(BoltGraphReader reader, GraphQuery query) {
		Flux.range(0, 200).flatMap((i) -> reader.read(query), 4).blockLast(LIMIT);
	}

	private static void measure(String what, int count, EmbeddedServers server, Runnable work) {
		Duration cpu = server.childCpu();
		Duration own = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
		long begin = System.nanoTime();
		work.run();
		double wall = (System.nanoTime() - begin) / 1e6;
		double spent = server.childCpu().minus(cpu).toNanos() / 1e6;
		double ours = ProcessHandle.current().info().totalCpuDuration().orElseThrow().minus(own).toNanos() / 1e6;
		System.out.printf("%-42s %6.1f a second, %6.2f ms wall, %6.2f ms CPU of the child, %6.2f ms CPU of ours%n",
				what, count * 1e3 / wall, wall / count, spent / count, ours / count);
	}

	private static GraphQuery list(int limit) {
		return new GraphQuery(NodeKind.POLICY, window(limit, Order.descending("signedOn")),
				new Selection(List.of("id", "title", "docNumber", "signedOn", "genre"), List.of()));
	}

	private static GraphQuery byId() {
		Condition id = new Condition.Property("id", Condition.Operator.EQUAL, number(0).id());
		Window window = new Window(List.of(id), List.of(Order.ascending("id")), 1, null, false, false);
		return new GraphQuery(NodeKind.POLICY, window, new Selection(List.of("id", "title", "text"), List.of()));
	}

	private static GraphQuery nested() {
		Link duties = new Link("duties", Hop.along(Relation.RESPONSIBLE), List.of("role", "order"),
				window(10, Order.edge("order")), new Selection(List.of("id", "name"), List.of()));
		Link targets = new Link("targets", Hop.along(Relation.HAS_TARGET), List.of(),
				window(10, Order.ascending("order")), new Selection(List.of("quantity", "unit", "object"), List.of()));
		Link tasks = new Link("tasks", Hop.along(Relation.HAS_TASK), List.of(), window(10, Order.ascending("order")),
				new Selection(List.of("id", "heading"), List.of(duties, targets)));
		return new GraphQuery(NodeKind.POLICY, window(20, Order.descending("signedOn")),
				new Selection(List.of("id", "title", "docNumber", "signedOn", "genre"), List.of(tasks)));
	}

	private static Window window(int limit, Order first) {
		List<Condition> all = List.of();
		return new Window(all, List.of(first, Order.ascending("id")), limit, null, false, false);
	}

	private static PolicyDraft number(int i) {
		return new PolicyDraft("湘测发〔2023〕" + (i + 1) + "号", "关于第" + i + "号事项的通知");
	}

	/**
	 * Twenty tasks, thirty duties among forty departments, fifteen targets, eight
	 * citations.
	 */
	private static Policy policy(int i, int count, Random random) {
		PolicyDraft draft = number(i).signedOn(LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000)))
			.issuer(PolicyDraft.provincial("湖南省第" + random.nextInt(40) + "厅"))
			.says("为贯彻落实有关要求，现就有关事项通知如下。".repeat(100));
		for (int section = 0; section < 6; section++) {
			draft.section("部分" + section);
		}
		for (int task = 0; task < 20; task++) {
			draft.task("推进第" + task + "项工作，完善机制，健全制度，强化保障，确保落实");
			for (int duty = 0; duty < 1 + task % 2; duty++) {
				draft.responsible(ResponsibilityRole.LEAD, PolicyDraft.provincial("湖南省第" + random.nextInt(40) + "厅"),
						"省厅" + duty);
			}
			if (task % 4 != 0) {
				draft.target("10", "所", "学校", "2025");
			}
		}
		draft.institution("湖南第" + random.nextInt(500) + "学院").institution("湖南第" + random.nextInt(500) + "学院");
		for (int citation = 0; citation < 8; citation++) {
			boolean within = citation % 2 == 0;
			draft.cites(CitationRelation.CITES, within ? null : "第" + random.nextInt(300) + "号办法",
					within ? "湘测发〔2023〕" + (random.nextInt(count) + 1) + "号" : null);
		}
		return draft.build();
	}

}
