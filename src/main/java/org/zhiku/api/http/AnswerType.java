package org.zhiku.api.http;

import java.util.Comparator;
import java.util.List;

import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Which media type an answer has, by what the client accepts: the best quality, then the
 * first named. A client that accepts anything gets plain JSON, which every client knows.
 */
final class AnswerType {

	private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON,
			MediaTypes.APPLICATION_GRAPHQL_RESPONSE, MediaType.TEXT_EVENT_STREAM);

	private AnswerType() {
	}

	static boolean isAcceptable(HttpHeaders headers) {
		return headers.getFirst(HttpHeaders.ACCEPT) == null
				|| accepted(headers).stream().anyMatch((type) -> OFFERED.stream().anyMatch(type::includes));
	}

	/** Whether the answer is a stream: to whom no single result would do. */
	static boolean isStream(HttpHeaders headers) {
		try {
			List<MediaType> types = headers.getAccept();
			return types.stream().anyMatch(MediaType.TEXT_EVENT_STREAM::isCompatibleWith) && types.stream()
				.noneMatch((type) -> type.isCompatibleWith(MediaType.APPLICATION_JSON)
						|| type.isCompatibleWith(MediaTypes.APPLICATION_GRAPHQL_RESPONSE));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	/** For an answer that is no stream. */
	static MediaType of(HttpHeaders headers) {
		return accepted(headers).stream()
			.flatMap((type) -> OFFERED.stream().filter(type::includes).limit(1))
			.filter((type) -> type != MediaType.TEXT_EVENT_STREAM)
			.findFirst()
			.orElse(MediaType.APPLICATION_JSON);
	}

	/** What cannot be read is not accepted. */
	private static List<MediaType> accepted(HttpHeaders headers) {
		try {
			return headers.getAccept()
				.stream()
				.filter((type) -> type.getQualityValue() > 0)
				.sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
				.toList();
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
	}

}
