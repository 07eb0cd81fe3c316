package org.zhiku.search.semantic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import reactor.core.publisher.Mono;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.SearchEngine;
import org.zhiku.search.SearchFilter;
import org.zhiku.search.semantic.embedding.Near;

/**
 * The passages that are closest to a text among the policies that a filter admits. Those
 * that are closest of all are asked for first, so that a filter is applied to the few
 * policies of these and not to the corpus. Only where it leaves few of them, as a narrow
 * one does, all that it admits are gone through.
 */
final class Closest {

	/** So many policies are enough: they are all that come before others. */
	private static final int ENOUGH = 30;

	private final SearchEngine engine;

	private final Nearness nearness;

	private final int candidates;

	/**
	 * @param candidates passages that are looked for
	 */
	Closest(SearchEngine engine, Nearness nearness, int candidates) {
		this.engine = engine;
		this.nearness = nearness;
		this.candidates = candidates;
	}

	/** Passages, the closest first. */
	Mono<List<Near>> find(String text, SearchFilter filter) {
		Mono<List<Near>> closest = this.nearness.nearest(text, null);
		return filter.equals(SearchFilter.ALL) ? closest : closest.flatMap((near) -> admitted(near, filter)
			.flatMap((left) -> isEnough(near, left) ? Mono.just(left) : among(text, filter)));
	}

	private Mono<List<Near>> admitted(List<Near> near, SearchFilter filter) {
		if (near.isEmpty()) {
			return Mono.just(near);
		}
		return this.engine.admitted(filter.among(List.copyOf(policies(near))))
			.map((admitted) -> near.stream().filter((passage) -> admitted.contains(passage.policy())).toList());
	}

	/** Nothing else is there where there were fewer than looked for. */
	private boolean isEnough(List<Near> near, List<Near> left) {
		return near.size() < this.candidates || policies(left).size() >= ENOUGH;
	}

	private Mono<List<Near>> among(String text, SearchFilter filter) {
		return this.engine.admitted(filter)
			.flatMap((among) -> among.isEmpty() ? Mono.just(List.of()) : this.nearness.nearest(text, among));
	}

	private static Set<NodeId> policies(List<Near> passages) {
		Set<NodeId> policies = new HashSet<>();
		passages.forEach((passage) -> policies.add(passage.policy()));
		return policies;
	}

}
