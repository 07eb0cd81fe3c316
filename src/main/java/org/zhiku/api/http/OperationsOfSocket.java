package org.zhiku.api.http;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.zhiku.api.OperationRefused;
import org.zhiku.ontology.ErrorCode;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;

/** So many operations at once on one WebSocket; one more is answered with an error. */
final class OperationsOfSocket implements WebGraphQlInterceptor {

	private static final String COUNT = OperationsOfSocket.class.getName();

	private final int most;

	OperationsOfSocket(int most) {
		this.most = most;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (!(request instanceof WebSocketGraphQlRequest socket)) {
			return chain.next(request);
		}
		AtomicInteger count = (AtomicInteger) socket.getSessionInfo()
			.getAttributes()
			.computeIfAbsent(COUNT, (_) -> new AtomicInteger());
		return Mono.defer(() -> {
			if (count.incrementAndGet() > this.most) {
				count.decrementAndGet();
				return Mono.just(refused(request));
			}
			Runnable leave = once(count::decrementAndGet);
			return chain.next(request)
				.map((response) -> held(response, leave))
				.doOnError((_) -> leave.run())
				.doOnCancel(leave);
		});
	}

	private static WebGraphQlResponse held(WebGraphQlResponse response, Runnable leave) {
		if (response.getData() instanceof Publisher<?> events) {
			return response.transform((builder) -> builder.data(Flux.from(events).doFinally((_) -> leave.run())));
		}
		leave.run();
		return response;
	}

	private static Runnable once(Runnable action) {
		AtomicBoolean done = new AtomicBoolean();
		return () -> {
			if (done.compareAndSet(false, true)) {
				action.run();
			}
		};
	}

	private WebGraphQlResponse refused(WebGraphQlRequest request) {
		return OperationRefused.answer(request, ErrorCode.OVERLOADED,
				"One connection may have " + this.most + " operations at once.");
	}

}
