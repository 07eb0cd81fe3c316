package org.zhiku.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.zhiku.graph.SavedSearches.Change;
import org.zhiku.graph.SavedSearches.Changes;
import org.zhiku.graph.SavedSearches.News;
import org.zhiku.graph.SavedSearches.Told;
import org.zhiku.graph.Window.Key;
import org.zhiku.graph.Window.Order;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.Relation;
import org.zhiku.testsupport.PolicyDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@link SavedSearches} must keep, and what it must not tell twice. */
public abstract class SavedSearchesContract {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	private static final Instant NOW = Instant.parse("2031-05-06T07:08:09Z");

	private static final NodeId ID = NodeId.of(NodeKind.SAVED_SEARCH, "anna|养老");

	protected abstract GraphPorts ports();

	@Test
	void aSearchIsToldOfWhatComesLater() {
		write(policy(1, "甲", "1"));
		save("养老", null);
		assertThat(behind(1)).isEmpty();
		write(policy(2, "乙", "1"));
		SavedSearch search = behind(2).getFirst();
		assertThat(search).isEqualTo(new SavedSearch(ID, "养老", "anna", "养老", null, 1));
		assertThat(changes(1, 2)).containsExactly(new Change(id(2), 2));
	}

	@Test
	void aTextThatIsOnlyReadAnewIsNoChange() {
		write(policy(1, "甲", "1"), policy(2, "乙", "1"));
		write(policy(1, "甲", "2"), policy(2, "丙", "2"));
		assertThat(changes(2, 4)).containsExactly(new Change(id(2), 4));
		assertThat(changes(0, 4)).as("from the beginning both are new").hasSize(2);
	}

	@Test
	void aRulingOnBodiesIsNoChangeOfATextEither() {
		Policy one = new PolicyDraft("湘教发〔2023〕1号", "通知一").issuer(PolicyDraft.provincial("湖南省教育厅")).build();
		Policy two = new PolicyDraft("湘教发〔2023〕2号", "通知二").issuer(PolicyDraft.provincial("湖南省教育委员会")).build();
		write(one, two);
		ports().editor()
			.merge(List.of(NodeId.of(NodeKind.DEPARTMENT, "湖南省教育委员会")), NodeId.of(NodeKind.DEPARTMENT, "湖南省教育厅"),
					new RulingNote("anna", null, NOW))
			.block(LIMIT);
		assertThat(changes(2, 10)).isEmpty();
		assertThat(changes(1, 10)).as("not told before, it is told by its text")
			.containsExactly(new Change(two.id(), 2));
	}

	@Test
	void aTextWhosePolicyChangedSinceWaitsForTheIndexAndIsNotLost() {
		NodeId restamped = restamped();
		assertThat(ports().searches().changes(0, 3, 10).block(LIMIT))
			.isEqualTo(new Changes(List.of(new Change(id(1), 1)), 1));
		assertThat(ports().searches().changes(1, 3, 10).block(LIMIT)).isEqualTo(new Changes(List.of(), 1));
		assertThat(ports().searches().changes(1, 4, 10).block(LIMIT))
			.isEqualTo(new Changes(List.of(new Change(restamped, 2), new Change(id(3), 3)), 4));
	}

	@Test
	void aTextWhosePolicyChangedSinceIsInTheNextPage() {
		NodeId restamped = restamped();
		assertThat(ports().searches().changes(0, 4, 1).block(LIMIT))
			.isEqualTo(new Changes(List.of(new Change(id(1), 1)), 1));
		assertThat(ports().searches().changes(1, 4, 1).block(LIMIT))
			.isEqualTo(new Changes(List.of(new Change(restamped, 2)), 2));
		assertThat(ports().searches().changes(2, 4, 1).block(LIMIT))
			.isEqualTo(new Changes(List.of(new Change(id(3), 3)), 3));
		assertThat(ports().searches().changes(3, 4, 1).block(LIMIT)).isEqualTo(new Changes(List.of(), 4));
	}

	@Test
	void aMatchWhosePolicyChangedSinceIsTold() {
		save("养老", null);
		NodeId restamped = restamped();
		tell(new News(behind(4).getFirst(), 4, List.of(new Change(restamped, 2))));
		assertThat(matches()).containsExactly("2 通知2");
	}

	@Test
	void whatWasToldIsFoundAgainAndNotToldTwice() {
		save("养老", null);
		write(policy(1, "甲", "1"), policy(2, "乙", "1"), policy(3, "丙", "1"));
		SavedSearch search = behind(3).getFirst();
		News news = new News(search, 3, List.of(new Change(id(1), 1), new Change(id(3), 3)));
		tell(news);
		assertThat(behind(3)).isEmpty();
		assertThat(toldTo()).isEqualTo(3);
		assertThat(matches()).containsExactly("3 通知3", "1 通知1");
		tell(new News(search, 3, List.of(new Change(id(2), 2))));
		assertThat(matches()).as("another server told up to there before").hasSize(2);
		assertThat(ports().searches().toldAfter(2).collectList().block(LIMIT)).containsExactly(new Told(ID, 3));
		assertThat(ports().searches().toldAfter(3).collectList().block(LIMIT)).isEmpty();
	}

	@Test
	void whatChangedMeanwhileIsToldWithItsLaterRevision() {
		save("养老", null);
		write(policy(1, "甲", "1"));
		SavedSearch search = behind(1).getFirst();
		write(policy(1, "乙", "1"));
		tell(new News(search, 1, List.of(new Change(id(1), 1))));
		assertThat(matches()).isEmpty();
		tell(new News(behind(2).getFirst(), 2, List.of(new Change(id(1), 2))));
		assertThat(matches()).containsExactly("2 通知1");
	}

	@Test
	void aNewTextOfAMatchIsToldAgainInItsPlace() {
		save("养老", null);
		write(policy(1, "甲", "1"));
		tell(new News(behind(1).getFirst(), 1, List.of(new Change(id(1), 1))));
		write(policy(1, "乙", "1"));
		assertThat(changes(1, 2)).containsExactly(new Change(id(1), 2));
		tell(new News(behind(2).getFirst(), 2, List.of(new Change(id(1), 2))));
		assertThat(matches()).containsExactly("2 通知1");
	}

	@Test
	void savedAgainItStaysUnlessItAsksForSomethingElse() {
		save("养老", null);
		write(policy(1, "甲", "1"));
		tell(new News(behind(1).getFirst(), 1, List.of(new Change(id(1), 1))));
		write(policy(2, "乙", "1"));
		save("养老", null);
		assertThat(toldTo()).isEqualTo(1);
		assertThat(matches()).hasSize(1);
		save("养老", "{\"years\":[2023]}");
		assertThat(toldTo()).isEqualTo(2);
		assertThat(matches()).isEmpty();
		assertThat(behind(3).getFirst().filter()).isEqualTo("{\"years\":[2023]}");
	}

	@Test
	void thereAreNoMoreThanAllowed() {
		save("养老", null);
		NodeId other = NodeId.of(NodeKind.SAVED_SEARCH, "anna|托育");
		assertThatExceptionOfType(GraphException.Refused.class).isThrownBy(() -> ports().searches()
			.save(new SavedSearch(other, "托育", "anna", "托育", null, 0), NOW, 1)
			.block(LIMIT));
		assertThat(behind(9)).hasSize(1);
		assertThat(ports().searches().delete(ID).block(LIMIT)).isTrue();
		assertThat(ports().searches().delete(ID).block(LIMIT)).isFalse();
		assertThat(ports().searches().toldTo(ID).blockOptional(LIMIT)).isEmpty();
		ports().searches().save(new SavedSearch(other, "托育", "anna", "托育", null, 0), NOW, 1).block(LIMIT);
		assertThat(behind(9)).hasSize(1);
	}

	@Test
	void aDeletedPolicyIsNoMatchAnyMore() {
		save("养老", null);
		write(policy(1, "甲", "1"));
		tell(new News(behind(1).getFirst(), 1, List.of(new Change(id(1), 1))));
		ports().writer().delete(id(1)).block(LIMIT);
		assertThat(matches()).isEmpty();
	}

	@Test
	void theNewestThousandMatchesAreKept() {
		save("养老", null);
		List<Policy> many = IntStream.rangeClosed(1, 1003).mapToObj((n) -> policy(n, "甲", "1")).toList();
		for (int i = 0; i < many.size(); i += 200) {
			ports().writer().write(many.subList(i, Math.min(i + 200, many.size()))).block(LIMIT);
		}
		tell(new News(behind(1003).getFirst(), 1003, changes(0, 1003)));
		assertThat(matches()).hasSize(1000).first().isEqualTo("1003 通知1003");
		assertThat(matches()).last().isEqualTo("4 通知4");
	}

	/** The second of three policies, with revision 4 by a ruling. */
	private NodeId restamped() {
		Policy restamped = new PolicyDraft("湘教发〔2023〕2号", "通知2").issuer(PolicyDraft.provincial("湖南省教育委员会")).build();
		Policy third = new PolicyDraft("湘教发〔2023〕3号", "通知3").issuer(PolicyDraft.provincial("湖南省教育厅")).build();
		write(policy(1, "甲", "1"), restamped, third);
		ports().editor()
			.merge(List.of(NodeId.of(NodeKind.DEPARTMENT, "湖南省教育委员会")), NodeId.of(NodeKind.DEPARTMENT, "湖南省教育厅"),
					new RulingNote("anna", null, NOW))
			.block(LIMIT);
		return restamped.id();
	}

	private void write(Policy... policies) {
		ports().writer().write(List.of(policies)).block(LIMIT);
	}

	private void save(String query, @Nullable String filter) {
		ports().searches().save(new SavedSearch(ID, "养老", "anna", query, filter, 0), NOW, 10).block(LIMIT);
	}

	private void tell(News news) {
		ports().searches().tell(List.of(news), NOW).block(LIMIT);
	}

	private List<SavedSearch> behind(long revision) {
		return ports().searches().behind(revision).collectList().block(LIMIT);
	}

	private List<Change> changes(long after, long upTo) {
		return ports().searches().changes(after, upTo, 2000).block(LIMIT).texts();
	}

	private long toldTo() {
		return ports().searches().toldTo(ID).block(LIMIT);
	}

	/** As a client reads them, the newest first. */
	private List<String> matches() {
		Window newest = new Window(List.of(), List.of(new Order(new Key.Edge("revision"), true), Order.ascending("id")),
				2000, null, false, false);
		Window one = new Window(List.of(), List.of(Order.ascending("id")), 1, null, false, false);
		Selection.Link link = new Selection.Link("matches", Hop.along(Relation.FOUND), List.of("revision", "at"),
				newest, new Selection(List.of("title"), List.of()));
		return ports().reader()
			.read(new GraphQuery(NodeKind.SAVED_SEARCH, one, new Selection(List.of("id"), List.of(link))))
			.block(LIMIT)
			.rows()
			.getFirst()
			.link("matches")
			.rows()
			.stream()
			.map((row) -> {
				assertThat(row.edge().get("at")).isEqualTo("2031-05-06T07:08:09.000Z");
				return row.edge().get("revision") + " " + row.properties().get("title");
			})
			.toList();
	}

	private static Policy policy(int number, String task, String extractor) {
		return new PolicyDraft("湘教发〔2023〕" + number + "号", "通知" + number).by(extractor).task("任务" + task).build();
	}

	private static NodeId id(int number) {
		return policy(number, "", "1").id();
	}

}
