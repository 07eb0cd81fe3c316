package org.zhiku.editing.upload;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.zhiku.api.InvalidArgument;
import org.zhiku.api.Overloaded;
import org.zhiku.ontology.ErrorCode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Where files are sent, and what is answered where they are not taken. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadSettings.class)
class UploadConfiguration {

	private static final String RETRY_SECONDS = "10";

	@Bean
	Uploads uploads(@Value("${zhiku.data-dir:./data}") Path data, UploadSettings settings, Clock clock) {
		return new Uploads(data.resolve("uploads"), settings, clock);
	}

	@Bean
	RouterFunction<ServerResponse> uploadRoutes(UploadHandler handler) {
		return RouterFunctions.route()
			.POST("/uploads",
					(request) -> Mono.defer(() -> handler.keep(request)).onErrorResume(UploadConfiguration::refuse))
			.build();
	}

	/** A problem (RFC 9457) with the {@code code} that errors of GraphQL have. */
	private static Mono<ServerResponse> refuse(Throwable failure) {
		return switch (failure) {
			case UploadRefused large -> answer(HttpStatus.CONTENT_TOO_LARGE, large.code(), large.getMessage(), null);
			case InvalidArgument invalid ->
				answer(HttpStatus.BAD_REQUEST, invalid.code(), invalid.getMessage(), invalid.argument());
			case Overloaded busy -> answer(HttpStatus.SERVICE_UNAVAILABLE, busy.code(), busy.getMessage(), null);
			case AccessDeniedException _ -> answer(HttpStatus.FORBIDDEN, ErrorCode.FORBIDDEN,
					"Only a writer may send files: send the API key of one as 'Authorization: Bearer KEY'.", null);
			case TimeoutException _ ->
				answer(HttpStatus.REQUEST_TIMEOUT, ErrorCode.TIMEOUT, "The file did not arrive in time.", null);
			default -> Mono.error(failure);
		};
	}

	private static Mono<ServerResponse> answer(HttpStatus status, ErrorCode code, @Nullable String detail,
			@Nullable String parameter) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(detail));
		problem.setProperty("code", code);
		if (parameter != null) {
			problem.setProperty("parameter", parameter);
		}
		ServerResponse.BodyBuilder response = ServerResponse.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		}
		return response.bodyValue(problem);
	}

}
