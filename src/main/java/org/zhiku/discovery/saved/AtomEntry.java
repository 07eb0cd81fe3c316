package org.zhiku.discovery.saved;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.zhiku.reference.Reference;

/**
 * An entry of a feed: a policy, and when it became one.
 *
 * @param identity what makes it this entry and no other
 */
record AtomEntry(String identity, Reference policy, Instant updated) {

	/** Days begin where the policies apply. */
	private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

	/** Of a policy by itself, which is as new as its date. */
	static AtomEntry dated(Reference policy, LocalDate date) {
		return new AtomEntry(policy.id(), policy, date.atStartOfDay(BEIJING).toInstant());
	}

	/** The same for the same identity, on every machine and for ever. */
	static String urn(String identity) {
		return "urn:uuid:" + UUID.nameUUIDFromBytes(("zhiku|" + identity).getBytes(StandardCharsets.UTF_8));
	}

	String id() {
		return urn(this.identity);
	}

	String title() {
		return Objects.requireNonNullElse(this.policy.title(),
				Objects.requireNonNullElse(this.policy.docNumber(), this.policy.id()));
	}

	/** Who, under which number, when. */
	String summary() {
		List<String> parts = new ArrayList<>(this.policy.issuers());
		if (this.policy.docNumber() != null) {
			parts.add(this.policy.docNumber());
		}
		if (this.policy.date() != null) {
			parts.add(this.policy.date().toString());
		}
		return String.join(" · ", parts);
	}

}
