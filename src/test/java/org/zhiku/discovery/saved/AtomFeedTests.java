package org.zhiku.discovery.saved;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.zhiku.ontology.Genre;
import org.zhiku.reference.Reference;

import static org.assertj.core.api.Assertions.assertThat;

/** Feeds to the character. */
class AtomFeedTests {

	private static final Instant THEN = Instant.parse("2031-05-06T07:08:09Z");

	private static final Reference NOTICE = new Reference("pol_1", "关于“A&B”<托育>的通知", "甲政发〔2024〕9号",
			List.of("甲市人民政府", "甲市民政局"), LocalDate.of(2024, 5, 6), Genre.NOTICE, "https://e.org/?a=1&b=\"2\"");

	@Test
	void anEntryTellsWhatWhoAndWhen() {
		AtomFeed feed = new AtomFeed("sav_1", "养老 & 托育", "http://localhost/feeds/x.atom?a=1&b=2", Instant.EPOCH,
				List.of(new AtomEntry("sav_1|pol_1|7", NOTICE, THEN)));
		assertThat(write(feed)).isEqualTo(
				"""
						<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom">\
						<id>urn:uuid:%s</id><title>养老 &amp; 托育</title><updated>2031-05-06T07:08:09Z</updated>\
						<link rel="self" href="http://localhost/feeds/x.atom?a=1&amp;b=2"/>\
						<author><name>Zhiku 智库</name></author>\
						<entry><id>urn:uuid:%s</id><title>关于“A&amp;B”&lt;托育&gt;的通知</title>\
						<updated>2031-05-06T07:08:09Z</updated><author><name>甲市人民政府</name></author>\
						<author><name>甲市民政局</name></author><link rel="alternate" href="https://e.org/?a=1&amp;b=&quot;2&quot;"/>\
						<category term="NOTICE" label="通知"/><summary>甲市人民政府 · 甲市民政局 · 甲政发〔2024〕9号 · 2024-05-06</summary>\
						<content>pol_1</content></entry></feed>"""
					.formatted(uuid("sav_1"), uuid("sav_1|pol_1|7")));
	}

	@Test
	void anEmptyFeedIsAsOldAsItsSearch() {
		assertThat(write(new AtomFeed("sav_1", "养老", "http://localhost/", THEN, List.of())))
			.contains("<updated>2031-05-06T07:08:09Z</updated>")
			.doesNotContain("<entry>");
	}

	@Test
	void idsAreTheSameOnEveryMachine() {
		assertThat(AtomEntry.urn("sav_1|pol_1|7")).isEqualTo("urn:uuid:" + uuid("sav_1|pol_1|7"))
			.isNotEqualTo(AtomEntry.urn("sav_1|pol_1|8"));
		assertThat(AtomEntry.urn("")).isEqualTo("urn:uuid:477c1432-d78e-3bcb-9292-77d3fc799034");
	}

	@Test
	void aPolicyByItselfIsAsNewAsItsDateInBeijing() {
		assertThat(AtomEntry.dated(NOTICE, LocalDate.of(2024, 5, 6)).updated()).isEqualTo("2024-05-05T16:00:00Z");
	}

	@Test
	void whatXmlCannotWriteIsLeftOut() {
		AtomFeed feed = new AtomFeed("x", "甲\u0000\u000b\ud83d乙\uffff😀", "http://localhost/", THEN, List.of());
		assertThat(write(feed)).contains("<title>甲乙😀</title>");
	}

	private static String uuid(String identity) {
		return UUID.nameUUIDFromBytes(("zhiku|" + identity).getBytes(StandardCharsets.UTF_8)).toString();
	}

	private static String write(AtomFeed feed) {
		return new String(feed.write(), StandardCharsets.UTF_8);
	}

}
