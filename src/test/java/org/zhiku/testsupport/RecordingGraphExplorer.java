package org.zhiku.testsupport;

import java.util.ArrayList;
import java.util.List;

import reactor.core.publisher.Mono;

import org.zhiku.graph.NodeSelections;
import org.zhiku.graph.Page;
import org.zhiku.graph.exploration.CoIssue;
import org.zhiku.graph.exploration.CoIssueQuestion;
import org.zhiku.graph.exploration.Duties;
import org.zhiku.graph.exploration.DutyQuestion;
import org.zhiku.graph.exploration.GraphExplorer;
import org.zhiku.graph.exploration.PathQuestion;
import org.zhiku.graph.exploration.Subgraph;
import org.zhiku.graph.exploration.Subgraph.Reached;
import org.zhiku.graph.exploration.Tally;
import org.zhiku.graph.exploration.TallyQuestion;
import org.zhiku.graph.exploration.WalkQuestion;

/** Remembers what it is asked, and knows of no relationship and no count. */
public final class RecordingGraphExplorer implements GraphExplorer {

	private final List<Object> questions = new ArrayList<>();

	@Override
	public Mono<Subgraph> path(PathQuestion question, NodeSelections wanted) {
		this.questions.add(question);
		return Mono.empty();
	}

	@Override
	public Mono<Subgraph> walk(WalkQuestion question, NodeSelections wanted) {
		this.questions.add(question);
		return Mono.just(new Subgraph(List.of(new Reached(question.from(), 0, Page.Row.identified(question.from()))),
				List.of(), false));
	}

	@Override
	public Mono<List<CoIssue>> coIssuance(CoIssueQuestion question) {
		this.questions.add(question);
		return Mono.just(List.of());
	}

	@Override
	public Mono<List<Duties>> duties(DutyQuestion question) {
		this.questions.add(question);
		return Mono.just(List.of());
	}

	@Override
	public Mono<List<Tally>> tally(TallyQuestion question) {
		this.questions.add(question);
		return Mono.just(List.of());
	}

	/** All questions since the last call. */
	public List<Object> taken() {
		List<Object> taken = List.copyOf(this.questions);
		this.questions.clear();
		return taken;
	}

}
