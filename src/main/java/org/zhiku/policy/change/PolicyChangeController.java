package org.zhiku.policy.change;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.zhiku.api.GraphReads;
import org.zhiku.api.KnownRevision;
import org.zhiku.api.Slots;
import org.zhiku.api.limit.RequestState;
import org.zhiku.graph.ChangeFeed;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Tells which policies came, changed and went. */
@Controller
@EnableConfigurationProperties(ChangeSettings.class)
class PolicyChangeController {

	private final GraphReads reads;

	private final ChangeFeed feed;

	private final GraphRevisions revisions;

	private final Retry patience;

	private final Slots slots;

	PolicyChangeController(GraphReads reads, ChangeFeed feed, ChangeSettings settings) {
		this.reads = reads;
		this.feed = feed;
		this.revisions = new GraphRevisions(feed, settings.interval());
		this.patience = GraphRevisions.patience(settings.interval());
		this.slots = Slots.shared("subscriptions", settings.subscriptions());
	}

	@SubscriptionMapping
	Flux<PolicyEvent> policyChanged(@Argument @Nullable Integer sinceRevision, DataFetchingEnvironment environment) {
		Flux<PolicyEvent> events = place(sinceRevision)
			.map((after) -> new PolicyChanges(this.reads, this.feed, this.patience, after, environment))
			.flatMapMany((changes) -> changes.upTo(this.revisions.newest()));
		return this.slots.holding(RequestState.accountOf(environment.getGraphQlContext()), events);
	}

	/** From where to follow: from now on, unless the client says. */
	private Mono<Long> place(@Nullable Integer sinceRevision) {
		return this.feed.settled()
			.map((newest) -> (sinceRevision != null) ? KnownRevision.of("sinceRevision", sinceRevision, newest).value()
					: newest);
	}

}
