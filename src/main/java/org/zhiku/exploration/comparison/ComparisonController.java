package org.zhiku.exploration.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.zhiku.api.GraphReads;
import org.zhiku.api.Ids;
import org.zhiku.api.InvalidArgument;
import org.zhiku.api.NodesBelow;
import org.zhiku.graph.GraphException;
import org.zhiku.graph.GraphReader;
import org.zhiku.graph.Page;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The root field that sets two policies beside each other. */
@Controller
class ComparisonController {

	private final GraphReader reader;

	private final GraphReads reads;

	ComparisonController(GraphReader reader, GraphReads reads) {
		this.reader = reader;
		this.reads = reads;
	}

	@QueryMapping
	Mono<Compared> compare(@Argument String base, @Argument String other, @Argument @Nullable List<Change> changes,
			DataFetchingEnvironment environment) {
		NodeId one = Ids.ofKind(NodeKind.POLICY, "base", base);
		NodeId two = Ids.ofKind(NodeKind.POLICY, "other", other);
		if (one.equals(two)) {
			throw new InvalidArgument("other", "'other' must be another policy than 'base'.");
		}
		return this.reader.read(PolicyFacts.question(List.of(one, two))).flatMap((page) -> {
			Map<NodeId, PolicyFacts> facts = new HashMap<>();
			page.rows().stream().map(PolicyFacts::of).forEach((each) -> facts.put(each.id(), each));
			return compared(known(facts, one), known(facts, two), environment)
				.map((compared) -> (changes != null) ? compared.only(changes) : compared);
		});
	}

	private Mono<Compared> compared(PolicyFacts base, PolicyFacts other, DataFetchingEnvironment environment) {
		Map<String, List<NodeId>> ids = Map.of("base", List.of(base.id()), "other", List.of(other.id()), "tasks/base",
				base.tasks().stream().map(TaskFact::id).toList(), "tasks/other",
				other.tasks().stream().map(TaskFact::id).toList(), "targets/base",
				base.targets().stream().map(TargetFact::id).toList(), "targets/other",
				other.targets().stream().map(TargetFact::id).toList());
		// Each is held against each; meanwhile the thread of the driver has others to
		// serve.
		return this.reads.nodesBelow(ids, environment)
			.publishOn(Schedulers.boundedElastic())
			.map((rows) -> Compared.of(base, other, rows));
	}

	private static PolicyFacts known(Map<NodeId, PolicyFacts> facts, NodeId id) {
		PolicyFacts found = facts.get(id);
		if (found == null) {
			throw new GraphException.NotFound("There is no Policy " + id + ".");
		}
		return found;
	}

	/**
	 * The schema's PolicyComparison.
	 *
	 * @param targetCounts by change; changes without any are left out
	 */
	record Compared(Page.Row base, Page.Row other, List<TaskChange> tasks, List<TargetChange> targets,
			List<ChangeCount> targetCounts, boolean truncated) {

		static Compared of(PolicyFacts base, PolicyFacts other, NodesBelow rows) {
			Comparison comparison = Comparison.of(base.tasks(), other.tasks(), base.targets(), other.targets());
			List<TargetChange> targets = comparison.targets()
				.stream()
				.map((each) -> TargetChange.of(each, rows))
				.toList();
			return new Compared(rows.one("base", base.id()), rows.one("other", other.id()),
					comparison.tasks().stream().map((each) -> TaskChange.of(each, rows)).toList(), targets,
					counts(targets), !base.complete() || !other.complete());
		}

		/** The same with only what changed so; the counts stay. */
		Compared only(List<Change> changes) {
			return new Compared(this.base, this.other,
					this.tasks.stream().filter((task) -> changes.contains(task.change())).toList(),
					this.targets.stream().filter((target) -> changes.contains(target.change())).toList(),
					this.targetCounts, this.truncated);
		}

		private static List<ChangeCount> counts(List<TargetChange> targets) {
			return Stream.of(Change.values())
				.map((change) -> new ChangeCount(change,
						targets.stream().filter((target) -> target.change() == change).count()))
				.filter((count) -> count.count() > 0)
				.toList();
		}

	}

	/** The schema's ChangeCount. */
	record ChangeCount(Change change, long count) {
	}

	/** The schema's TaskChange. */
	record TaskChange(Change change, Page.@Nullable Row base, Page.@Nullable Row other, @Nullable Double likeness) {

		static TaskChange of(Aligned<TaskFact> task, NodesBelow rows) {
			TaskFact base = task.base();
			TaskFact other = task.other();
			return new TaskChange(task.change(), (base != null) ? rows.one("tasks/base", base.id()) : null,
					(other != null) ? rows.one("tasks/other", other.id()) : null, task.likeness());
		}

	}

	/**
	 * The schema's TargetChange.
	 *
	 * @param difference the other number less the base's, in the base's unit
	 */
	record TargetChange(Change change, Page.@Nullable Row base, Page.@Nullable Row other, @Nullable Double likeness,
			@Nullable Double difference) {

		static TargetChange of(Aligned<TargetFact> target, NodesBelow rows) {
			TargetFact base = target.base();
			TargetFact other = target.other();
			Double difference = (base != null && other != null) ? base.difference(other) : null;
			return new TargetChange(target.change(), (base != null) ? rows.one("targets/base", base.id()) : null,
					(other != null) ? rows.one("targets/other", other.id()) : null, target.likeness(), difference);
		}

	}

}
