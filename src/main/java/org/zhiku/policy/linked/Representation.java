package org.zhiku.policy.linked;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/** The forms of a policy; where a client has no preference, the first it takes. */
enum Representation {

	JSON_LD("application/ld+json"), JSON("application/json"), HTML("text/html"), TEXT("text/plain");

	private static final double NEVER = 0;

	private final MediaType range;

	Representation(String type) {
		this.range = MediaType.parseMediaType(type);
	}

	/**
	 * What a client likes best (RFC 9110, 12.5.1); null where it takes none.
	 * @param accepted what it takes; anything where it does not say
	 */
	static @Nullable Representation of(List<MediaType> accepted) {
		if (accepted.isEmpty()) {
			return JSON_LD;
		}
		return Arrays.stream(values())
			.filter((candidate) -> candidate.quality(accepted) > NEVER)
			.max(Comparator.<Representation>comparingDouble((candidate) -> candidate.quality(accepted))
				.thenComparing(Comparator.<Representation>naturalOrder().reversed()))
			.orElse(null);
	}

	/** As it is sent; JSON is UTF-8 without saying so. */
	MediaType mediaType() {
		return switch (this) {
			case JSON_LD, JSON -> this.range;
			case HTML, TEXT -> new MediaType(this.range, StandardCharsets.UTF_8);
		};
	}

	/** The narrowest range that holds it decides. */
	private double quality(List<MediaType> accepted) {
		return accepted.stream()
			.filter((range) -> range.includes(this.range))
			.max(Comparator.comparingInt(Representation::narrowness))
			.map(MediaType::getQualityValue)
			.orElse(NEVER);
	}

	private static int narrowness(MediaType range) {
		return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
	}

}
