package org.zhiku.graph;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.zhiku.ontology.AdministrativeLevel;
import org.zhiku.ontology.Applicability;
import org.zhiku.ontology.CitationRelation;
import org.zhiku.ontology.DepartmentRef;
import org.zhiku.ontology.Genre;
import org.zhiku.ontology.NodeId;
import org.zhiku.ontology.NodeKind;
import org.zhiku.ontology.Policy;
import org.zhiku.ontology.ResponsibilityRole;
import org.zhiku.testsupport.PolicyDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link ChangeFeed} must do. */
public abstract class ChangeFeedContract {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	protected abstract GraphPorts ports();

	@Test
	void anEmptyGraphHasNoHistory() {
		assertThat(ports().feed().head().block(LIMIT).revision()).isZero();
		assertThat(changes(0, 10)).isEmpty();
	}

	@Test
	void tellsWhatAnIndexNeeds() {
		Policy policy = draft(1).issuer(PolicyDraft.provincial("湖南省教育厅"))
			.in(PolicyDraft.CHANGSHA)
			.signedOn(LocalDate.of(2023, 5, 6))
			.task("建设学校")
			.target("10", "所", "学校", null)
			.build();
		write(policy);
		assertThat(changes(0, 10)).containsExactly(new PolicyChange.Written(policy.id(), 1,
				new IndexedPolicy("通知1", "湘教发〔2023〕1号", null, List.of("湖南省教育厅"), AdministrativeLevel.PROVINCIAL,
						List.of("湖南省", "长沙市"), Genre.NOTICE, LocalDate.of(2023, 5, 6), null,
						new Applicability(LocalDate.of(2023, 5, 6), LocalDate.of(2028, 5, 5), null, false), true,
						policy.text(),
						List.of(passage(policy, NodeKind.TARGET, "建设10所学校"), passage(policy, NodeKind.TASK, "（一）建设学校")),
						List.of(body(NodeKind.DEPARTMENT, "湖南省教育厅", "湖南省教育厅")))));
	}

	@Test
	void tellsEveryBodyOnceWithAllThatItIsCalled() {
		DepartmentRef education = PolicyDraft.provincial("湖南省教育厅");
		Policy policy = draft(1).issuer(education)
			.addressee(PolicyDraft.provincial("湖南省财政厅"))
			.section("总则")
			.responsible(ResponsibilityRole.SUPPORT, PolicyDraft.provincial("湖南省公安厅"), "省公安厅")
			.task("建设学校")
			.responsible(ResponsibilityRole.LEAD, education, "省教育厅")
			.responsible(ResponsibilityRole.SUPPORT, PolicyDraft.provincial("湖南省财政厅"), "湖南省财政厅")
			.institution("湖南第一师范学院")
			.build();
		write(policy);
		PolicyChange.Written change = (PolicyChange.Written) changes(0, 10).get(0);
		assertThat(change.content().bodies()).containsExactlyInAnyOrder(
				body(NodeKind.DEPARTMENT, "湖南省教育厅", "湖南省教育厅", "省教育厅"), body(NodeKind.DEPARTMENT, "湖南省财政厅", "湖南省财政厅"),
				body(NodeKind.DEPARTMENT, "湖南省公安厅", "省公安厅"), body(NodeKind.INSTITUTION, "湖南第一师范学院", "湖南第一师范学院"));
	}

	@Test
	void tellsAbsentMetadataAsAbsent() {
		Policy policy = new PolicyDraft(null, null).in(null).says("只有正文").build();
		write(policy);
		PolicyChange.Written change = (PolicyChange.Written) changes(0, 10).get(0);
		assertThat(change.content().title()).isNull();
		assertThat(change.content().docNumber()).isNull();
		assertThat(change.content().signedOn()).isNull();
		assertThat(change.content().issuers()).isEmpty();
		assertThat(change.content().hasTargets()).isFalse();
	}

	@Test
	void aRepealIsAChangeOfTheRepealed() {
		Policy old = draft(1).signedOn(LocalDate.of(2020, 1, 1)).build();
		Policy other = draft(2).build();
		long written = write(old) + 1;
		write(other);
		Policy repealing = repealing(LocalDate.of(2023, 5, 6), 1);
		long revision = write(repealing);
		assertThat(revisions(written)).containsExactly(repealing.id(), old.id());
		assertThat(applicability(0, old).repealed()).isEqualTo(LocalDate.of(2023, 5, 6));
		assertThat(ports().feed().head().block(LIMIT).revision()).isEqualTo(revision);
		long later = write(repealing(LocalDate.of(2024, 5, 6), 1));
		assertThat(applicability(revision, old).repealed()).isEqualTo(LocalDate.of(2024, 5, 6));
		long undated = write(repealing(null, 1));
		assertThat(applicability(later, old))
			.isEqualTo(new Applicability(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31), null, true));
		long turned = write(repealing(null, 2));
		assertThat(applicability(undated, old).repealUndated()).isFalse();
		assertThat(applicability(undated, other).repealUndated()).isTrue();
		ports().writer().delete(repealing.id()).block(LIMIT);
		assertThat(applicability(turned, other).repealUndated()).isFalse();
	}

	@Test
	void whatIsRepealedBeforeItComesIsRepealedWhenItComes() {
		write(repealing(LocalDate.of(2023, 5, 6), 1));
		Policy old = draft(1).signedOn(LocalDate.of(2020, 1, 1)).build();
		long revision = write(old);
		assertThat(applicability(revision - 1, old).repealed()).isEqualTo(LocalDate.of(2023, 5, 6));
	}

	@Test
	void aRepealByATitleThatTwoBearIsToldToBe() {
		Policy old = new PolicyDraft("湘教发〔2019〕1号", "办法").signedOn(LocalDate.of(2020, 1, 1)).build();
		write(old);
		write(new PolicyDraft("湘教发〔2024〕9号", "新办法").cites(CitationRelation.REPEALS, "办法", null)
			.signedOn(LocalDate.of(2024, 1, 1))
			.build());
		assertThat(applicability(0, old).repealed()).isEqualTo(LocalDate.of(2024, 1, 1));
		long before = ports().feed().head().block(LIMIT).revision();
		write(new PolicyDraft("湘教发〔2020〕7号", "办法").build());
		assertThat(applicability(before, old).repealed()).isNull();
	}

	private static Policy repealing(LocalDate signedOn, int repealed) {
		return draft(9).signedOn(signedOn)
			.says("自" + signedOn + "起废止" + repealed)
			.cites(CitationRelation.REPEALS, "通知" + repealed, "湘教发〔2023〕" + repealed + "号")
			.build();
	}

	private List<NodeId> revisions(long after) {
		return changes(after, 10).stream().map(PolicyChange::policy).toList();
	}

	private Applicability applicability(long after, Policy policy) {
		return changes(after, 10).stream()
			.filter((change) -> change.policy().equals(policy.id()))
			.map((change) -> ((PolicyChange.Written) change).content().applicability())
			.findFirst()
			.orElseThrow();
	}

	@Test
	void comesInPagesThatJoinWithoutGapOrRepetition() {
		for (int i = 1; i <= 7; i++) {
			write(draft(i).build());
		}
		List<Long> revisions = new ArrayList<>();
		long last = 0;
		for (List<PolicyChange> page = changes(0, 3); !page.isEmpty(); page = changes(last, 3)) {
			page.forEach((change) -> revisions.add(change.revision()));
			last = revisions.getLast();
		}
		assertThat(revisions).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
	}

	@Test
	void onlyTheNewestChangeOfAPolicyShows() {
		Policy policy = draft(1).build();
		write(policy);
		write(draft(2).build());
		write(draft(1).says("新").build());
		assertThat(changes(0, 10)).extracting(PolicyChange::revision).containsExactly(2L, 3L);
		ports().writer().delete(policy.id()).block(LIMIT);
		assertThat(changes(2, 10)).containsExactly(new PolicyChange.Deleted(policy.id(), 4));
		write(policy);
		assertThat(changes(2, 10)).extracting(PolicyChange::revision).containsExactly(5L);
		assertThat(changes(2, 10).get(0)).isInstanceOf(PolicyChange.Written.class);
	}

	@Test
	void tellsWhatWasRemovedUpToWhatIsSettled() {
		for (int i = 1; i <= 3; i++) {
			write(draft(i).build());
		}
		ports().writer().delete(draft(1).build().id()).block(LIMIT);
		ports().writer().delete(draft(2).build().id()).block(LIMIT);
		assertThat(ports().feed().settled().block(LIMIT)).isEqualTo(5);
		assertThat(deletions(0, 5, 10)).containsExactly(new PolicyChange.Deleted(draft(1).build().id(), 4),
				new PolicyChange.Deleted(draft(2).build().id(), 5));
		assertThat(deletions(0, 5, 1)).extracting(PolicyChange::revision).containsExactly(4L);
		assertThat(deletions(4, 5, 10)).extracting(PolicyChange::revision).containsExactly(5L);
		assertThat(deletions(0, 4, 10)).extracting(PolicyChange::revision).containsExactly(4L);
		write(draft(1).build());
		assertThat(deletions(0, 6, 10)).extracting(PolicyChange::revision).containsExactly(5L);
	}

	@Test
	void aPolicyKeepsTheRevisionWithWhichItCame() {
		write(draft(1).cites(CitationRelation.CITES, "通知2", "湘教发〔2023〕2号").build());
		write(draft(2).build());
		write(draft(2).says("新").build());
		assertThat(created(2)).as("a stub before had not come").isEqualTo(2L);
		ports().writer().delete(draft(2).build().id()).block(LIMIT);
		write(draft(2).build());
		assertThat(created(2)).as("it went, and came again").isEqualTo(5L);
	}

	@Test
	void aGraphHasANameThatStays() {
		String name = ports().feed().head().block(LIMIT).graph();
		assertThat(name).isNotBlank();
		write(draft(1).build());
		assertThat(ports().feed().head().block(LIMIT)).isEqualTo(new ChangeFeed.Head(name, 1));
	}

	@Test
	void aPageOfLongTextsIsAShortOne() {
		for (int i = 1; i <= 4; i++) {
			write(draft(i).says("长".repeat(700_000)).build());
		}
		assertThat(changes(0, 10)).extracting(PolicyChange::revision).containsExactly(1L, 2L);
		assertThat(changes(2, 10)).extracting(PolicyChange::revision).containsExactly(3L, 4L);
	}

	@Test
	void stubsAreNoChanges() {
		write(draft(1).cites(CitationRelation.CITES, "别的", null).build());
		assertThat(changes(0, 10)).hasSize(1);
	}

	@Test
	void aFollowerOfConcurrentWritersMissesNothing() {
		int count = 40;
		Flux<WriteReceipt> writing = Flux.range(1, count).flatMap((i) -> ports().writer().write(draft(i).build()), 6);
		List<Long> seen = new ArrayList<>();
		Flux<Long> following = Flux.defer(() -> ports().feed().changesAfter(seen.isEmpty() ? 0 : seen.getLast(), 5))
			.map(PolicyChange::revision)
			.doOnNext(seen::add)
			.repeat(() -> seen.size() < count);
		Flux.merge(writing.then(), following.then()).blockLast(LIMIT);
		assertThat(seen).hasSize(count).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void aFollowerOfLargeTransactionsMissesNothing() {
		int count = 1200;
		Flux<List<WriteReceipt>> writing = Flux.range(1, count)
			.map((i) -> draft(i).build())
			.buffer(40)
			.flatMap((batch) -> ports().writer().write(batch), 3);
		List<Long> seen = new ArrayList<>();
		Flux<Long> following = Flux.defer(() -> ports().feed().changesAfter(seen.isEmpty() ? 0 : seen.getLast(), 500))
			.map(PolicyChange::revision)
			.doOnNext(seen::add)
			.repeat(() -> seen.isEmpty() || seen.getLast() < count);
		Flux.merge(writing.then(), following.then()).blockLast(LIMIT);
		assertThat(seen).hasSize(count).isSorted().doesNotHaveDuplicates();
	}

	private static IndexedPolicy.Passage passage(Policy policy, NodeKind kind, String quote) {
		int start = policy.text().indexOf(quote);
		return new IndexedPolicy.Passage(policy.id().part(kind, 0), start, start + quote.length());
	}

	private static IndexedPolicy.Body body(NodeKind kind, String name, String... writtenAs) {
		return new IndexedPolicy.Body(NodeId.of(kind, name), name, List.of(writtenAs));
	}

	private static PolicyDraft draft(int i) {
		return new PolicyDraft("湘教发〔2023〕" + i + "号", "通知" + i);
	}

	private long write(Policy policy) {
		return ports().writer().write(policy).block(LIMIT).revision();
	}

	private List<PolicyChange> changes(long after, int limit) {
		return ports().feed().changesAfter(after, limit).collectList().block(LIMIT);
	}

	private List<PolicyChange.Deleted> deletions(long after, long upTo, int limit) {
		return ports().feed().deletions(after, upTo, limit).collectList().block(LIMIT);
	}

	private Object created(int number) {
		Condition one = new Condition.Property("id", Condition.Operator.EQUAL, draft(number).build().id().value());
		Window window = new Window(List.of(one), List.of(Window.Order.ascending("id")), 1, null, false, false);
		Selection selection = new Selection(List.of("createdRevision"), List.of());
		return ports().reader()
			.read(new GraphQuery(NodeKind.POLICY, window, selection))
			.block(LIMIT)
			.rows()
			.getFirst()
			.properties()
			.get("createdRevision");
	}

}
