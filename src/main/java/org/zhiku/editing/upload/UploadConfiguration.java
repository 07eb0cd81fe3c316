package org.zhiku.editing.upload;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeoutException;

import reactor.core.publisher.Mono;

import org.zhiku.api.http.Problems;
import org.zhiku.ontology.ErrorCode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Where files are sent, and what is answered where they are not taken. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadSettings.class)
class UploadConfiguration {

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

	private static Mono<ServerResponse> refuse(Throwable failure) {
		return switch (failure) {
			case UploadRefused large -> Problems.answer(large, HttpStatus.CONTENT_TOO_LARGE, null);
			case AccessDeniedException _ -> Problems.answer(HttpStatus.FORBIDDEN, ErrorCode.FORBIDDEN,
					"Only a writer may send files: send the API key of one as 'Authorization: Bearer KEY'.");
			case TimeoutException _ ->
				Problems.answer(HttpStatus.REQUEST_TIMEOUT, ErrorCode.TIMEOUT, "The file did not arrive in time.");
			default -> Problems.answer(failure);
		};
	}

}
