package org.zhiku.graph;

import java.util.List;

import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.Policy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes policies. Each write is one transaction that takes the next revision, or as many
 * as it changes policies, and stamps what it touched; a failed write leaves nothing
 * behind.
 */
public interface GraphWriter {

	/**
	 * Writes policies in one transaction, with the outcomes that they would have one
	 * after the other, and answers receipts in their order. One that fails makes all
	 * fail, and nothing is written. Bounding how many and how large they are is the
	 * caller's task.
	 */
	Mono<List<WriteReceipt>> write(List<Policy> policies);

	/**
	 * Writes a policy, replacing an older text of the same policy. The same text again
	 * changes nothing; neither does a text that the same source gave before another
	 * source replaced it, so that repeating an ingest of sources that disagree comes to
	 * rest. Read by another version of the extractor, the text that stands is written
	 * again. Stubs that stand for this policy are merged into it.
	 */
	default Mono<WriteReceipt> write(Policy policy) {
		return write(List.of(policy)).map(List::getFirst);
	}

	/**
	 * Writes a policy that somebody brings and means to stand: unless this very text
	 * stands already, it takes the place of what does, whoever gave that and whatever was
	 * brought before. Where another policy has the id of its source, alone, that one is
	 * removed: the answer is CHANGED then, under the id of the new one. Its origin says
	 * nothing of which policy it is, since all that is brought without an id of its
	 * source has one origin. All else is as in {@link #write}.
	 * @param successions by which its departments are linked, in the same transaction, to
	 * those that took over
	 */
	Mono<WriteReceipt> bring(Policy policy, List<Succession> successions);

	/**
	 * Which of these texts {@link #write} would leave unchanged, because their source
	 * gave them last. One statement however many are asked for; an ingest asks it so that
	 * it need not extract them again. Not to know one is no fault: it is written then,
	 * and {@code write} decides.
	 */
	default Flux<SourceText> known(List<SourceText> texts) {
		return Flux.empty();
	}

	/**
	 * Links departments of the graph to those that took over from them, where it has
	 * both. Linked before, they stay so; no revision is taken, since no policy changes.
	 */
	Mono<Void> link(List<Succession> successions);

	/**
	 * Removes a policy and leaves a tombstone; a policy that others cite becomes a stub.
	 */
	Mono<WriteReceipt> delete(NodeId policy);

}
