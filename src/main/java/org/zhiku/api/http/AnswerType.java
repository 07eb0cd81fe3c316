package org.zhiku.api.http;

import java.util.Comparator;
import java.util.List;

import org.springframework.graphql.MediaTypes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.ConcurrentLruCache;

/**
 * Which media type an answer has, by what the client accepts: the best quality, then the
 * first named. A client that accepts anything gets plain JSON, which every client knows.
 *
 * @param isAcceptable whether there is an answer that the client accepts
 * @param isStream whether the answer is a stream: to whom no single result would do
 * @param single the type of an answer that is no stream
 */
record AnswerType(boolean isAcceptable, boolean isStream, MediaType single) {

	private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON,
			MediaTypes.APPLICATION_GRAPHQL_RESPONSE, MediaType.TEXT_EVENT_STREAM);

	/** To whom anything is as good. */
	private static final AnswerType USUAL = new AnswerType(true, false, MediaType.APPLICATION_JSON);

	/** What cannot be read is not accepted. */
	private static final AnswerType NONE = new AnswerType(false, false, MediaType.APPLICATION_JSON);

	/** There are few ways to say it, and it is said with each request. */
	private static final ConcurrentLruCache<List<String>, AnswerType> KNOWN = new ConcurrentLruCache<>(64,
			AnswerType::read);

	static AnswerType of(HttpHeaders headers) {
		List<String> accept = headers.get(HttpHeaders.ACCEPT);
		return (accept != null) ? KNOWN.get(List.copyOf(accept)) : USUAL;
	}

	private static AnswerType read(List<String> accept) {
		try {
			return of(MediaType.parseMediaTypes(accept));
		}
		catch (InvalidMediaTypeException ex) {
			return NONE;
		}
	}

	private static AnswerType of(List<MediaType> types) {
		List<MediaType> accepted = types.stream()
			.filter((type) -> type.getQualityValue() > 0)
			.sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
			.toList();
		boolean isStream = types.stream().anyMatch(MediaType.TEXT_EVENT_STREAM::isCompatibleWith) && types.stream()
			.noneMatch((type) -> type.isCompatibleWith(MediaType.APPLICATION_JSON)
					|| type.isCompatibleWith(MediaTypes.APPLICATION_GRAPHQL_RESPONSE));
		MediaType single = accepted.stream()
			.flatMap((type) -> OFFERED.stream().filter(type::includes).limit(1))
			.filter((type) -> type != MediaType.TEXT_EVENT_STREAM)
			.findFirst()
			.orElse(MediaType.APPLICATION_JSON);
		boolean isAcceptable = accepted.stream().anyMatch((type) -> OFFERED.stream().anyMatch(type::includes));
		return new AnswerType(isAcceptable, isStream, single);
	}

}
