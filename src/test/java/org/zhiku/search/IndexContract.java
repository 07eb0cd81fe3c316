package org.zhiku.search;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import org.zhiku.ontology.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** What every search engine must do with changes. */
public abstract class IndexContract extends SearchEngineFixture {

	@Test
	void showsWhatWasAppliedAndTheRevision() {
		index(policy("a").title("关于职业技能培训的通知"));
		assertThat(ids(query("职业技能"))).containsExactly(id("a"));
		assertThat(get(engine().revision())).isEqualTo(1);
		assertThat(get(engine().search(query("职业技能"))).revision()).isEqualTo(1);
		assertThat(get(engine().size())).isEqualTo(1);
	}

	@Test
	void findsAPolicyByItsNewContentOnly() {
		index(policy("a").text("屋顶绿化奖励办法"));
		index(policy("a").text("供水供气接入服务"));
		assertThat(ids(query("屋顶绿化"))).isEmpty();
		assertThat(ids(query("供水供气"))).containsExactly(id("a"));
		assertThat(get(engine().size())).isEqualTo(1);
	}

	@Test
	void theLastOfSeveralChangesOfAPolicyCounts() {
		get(engine().apply(List.of(policy("a").text("屋顶绿化").put(), new IndexChange.Remove(id("a")),
				policy("a").text("供水供气").put(), policy("b").text("供水供气").put(), new IndexChange.Remove(id("b"))), 5));
		assertThat(ids(query("屋顶绿化"))).isEmpty();
		assertThat(ids(query("供水供气"))).containsExactly(id("a"));
	}

	@Test
	void aRemovedPolicyIsNotFound() {
		index(policy("a").text("屋顶绿化"));
		get(engine().apply(List.of(new IndexChange.Remove(id("a")), new IndexChange.Remove(id("never there"))), 2));
		assertThat(ids(query("屋顶绿化"))).isEmpty();
		assertThat(get(engine().size())).isZero();
	}

	@Test
	void forgetsEverything() {
		index(policy("a").text("屋顶绿化"));
		get(engine().clear("another"));
		assertThat(get(engine().graph())).isEqualTo("another");
		assertThat(get(engine().size())).isZero();
		assertThat(get(engine().revision())).isZero();
		index(policy("a").text("屋顶绿化"));
		assertThat(ids(query("屋顶绿化"))).containsExactly(id("a"));
	}

	@Test
	void answersFromTheOldIndexUntilTheNewOneServes() {
		index(policy("old").text("屋顶绿化"));
		IndexBuild build = get(engine().build("another"));
		get(build.apply(List.of(policy("new").text("屋顶绿化").put()), 4));
		assertThat(build.revision()).isEqualTo(4);
		index(policy("meanwhile").text("屋顶绿化"));
		assertThat(ids(query("屋顶绿化"))).containsExactlyInAnyOrder(id("old"), id("meanwhile"));
		assertThat(get(engine().revision())).isEqualTo(2);
		assertThat(get(build.serve())).isTrue();
		assertThat(ids(query("屋顶绿化"))).containsExactly(id("new"));
		assertThat(get(engine().revision())).isEqualTo(4);
		assertThat(get(engine().graph())).isEqualTo("another");
		index(policy("later").text("屋顶绿化"));
		assertThat(ids(query("屋顶绿化"))).containsExactlyInAnyOrder(id("new"), id("later"));
	}

	@Test
	void aNewIndexThatIsBehindDoesNotServeYet() {
		index(policy("a").text("屋顶绿化"));
		index(policy("b").text("屋顶绿化"));
		IndexBuild build = get(engine().build("graph"));
		get(build.apply(List.of(policy("a").text("屋顶绿化").put()), 1));
		assertThat(get(build.serve())).isFalse();
		assertThat(ids(query("屋顶绿化"))).hasSize(2);
		get(build.apply(List.of(policy("b").text("屋顶绿化").put()), 2));
		assertThat(get(build.serve())).isTrue();
		assertThat(ids(query("屋顶绿化"))).hasSize(2);
	}

	@Test
	void aDiscardedIndexLeavesTheOldOneAsItIs() {
		index(policy("a").text("屋顶绿化"));
		IndexBuild build = get(engine().build("graph"));
		get(build.apply(List.of(policy("b").text("屋顶绿化").put()), 9));
		StepVerifier.create(engine().build("graph")).verifyError(SearchException.Unavailable.class);
		get(build.discard());
		assertThat(ids(query("屋顶绿化"))).containsExactly(id("a"));
		IndexBuild second = get(engine().build("graph"));
		assertThat(second.revision()).isZero();
		get(second.discard());
		get(second.discard());
	}

	@Test
	void awaitsARevisionThatComes() {
		StepVerifier.create(engine().await(7, PATIENCE))
			.then(() -> get(engine().apply(List.of(), 7)))
			.expectComplete()
			.verify(PATIENCE);
		get(engine().await(3, PATIENCE));
	}

	@Test
	void saysThatARevisionDidNotCome() {
		StepVerifier.create(engine().await(7, Duration.ofMillis(20)))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(SearchException.Behind.class)
				.hasMessageContaining("7")
				.extracting((behind) -> ((SearchException) behind).code())
				.isEqualTo(ErrorCode.TIMEOUT))
			.verify(PATIENCE);
	}

	@Test
	void takesWhatNoPolicyShouldHold() {
		String huge = "职业".repeat(100_000);
		index(policy("latin").text("a".repeat(100_000)), policy("huge").text(huge).issuedBy("厅".repeat(20_000)),
				policy("odd").title("\ud800\u0000").text("屋顶\udc00绿化\u0000"), policy("empty").title("").text(""),
				policy("number").number("号".repeat(30_000)));
		assertThat(get(engine().size())).isEqualTo(5);
		assertThat(ids(query("绿化"))).containsExactly(id("odd"));
		assertThat(ids(query("职业").withHighlight())).containsExactly(id("huge"));
	}

}
