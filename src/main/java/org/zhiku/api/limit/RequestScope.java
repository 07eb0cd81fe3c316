package org.zhiku.api.limit;

import java.security.Principal;
import java.time.Duration;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.api.OperationRefused;
import org.zhiku.api.limit.RequestState.Caller;
import org.zhiku.ontology.ErrorCode;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;

/**
 * Gives each request its {@link RequestState}, and ends what takes too long or works for
 * a client that has left, down to the statement in the database.
 */
final class RequestScope implements WebGraphQlInterceptor {

	private final Duration limit;

	RequestScope(Duration limit) {
		this.limit = limit;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		String address = Caller.addressOf(request.getRemoteAddress());
		return name().map((name) -> new Caller(name, address))
			.defaultIfEmpty(new Caller(null, address))
			.flatMap((caller) -> answer(request, chain, caller));
	}

	private Mono<WebGraphQlResponse> answer(WebGraphQlRequest request, Chain chain, Caller caller) {
		RequestState state = new RequestState(caller,
				request.getAttributes().containsKey(RequestState.CHANGES_REFUSED));
		request.configureExecutionInput((input, _) -> {
			input.getGraphQLContext().put(RequestState.class, state);
			return input;
		});
		Mono<Long> late = Mono.delay(this.limit).flatMap((tick) -> state.isMutation() ? Mono.never() : Mono.just(tick));
		return chain.next(request)
			.doOnCancel(state::end)
			.timeout(late, Mono.fromSupplier(() -> tooLate(request)))
			.map((response) -> (response.getData() instanceof Publisher<?> events) ? streamed(response, events, state)
					: response);
	}

	/** What one event asks for ends with the stream. */
	private static WebGraphQlResponse streamed(WebGraphQlResponse response, Publisher<?> events, RequestState state) {
		return response.transform((builder) -> builder.data(Flux.from(events).doOnCancel(state::end)));
	}

	private WebGraphQlResponse tooLate(WebGraphQlRequest request) {
		String message = "The query took longer than " + this.limit.toMillis() + " ms and was ended.";
		return OperationRefused.answer(request, ErrorCode.TIMEOUT, message);
	}

	private static Mono<String> name() {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.filter((who) -> who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken))
			.map(Principal::getName);
	}

}
