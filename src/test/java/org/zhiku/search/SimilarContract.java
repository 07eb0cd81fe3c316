package org.zhiku.search;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** Which policies every search engine must find similar. */
public abstract class SimilarContract extends SearchEngineFixture {

	private static final String TRAINING = "开展职业技能培训，按规定给予职业技能培训补贴，支持企业新型学徒制。各地区要加强组织领导。";

	@BeforeEach
	void indexSome() {
		index(policy("training").title("关于职业技能培训的通知").text(TRAINING),
				policy("subsidy").title("关于职业技能培训补贴的实施办法").text("企业新型学徒制培训补贴标准。各地区要加强组织领导。"),
				policy("again").title("关于职业技能培训的通知").text(TRAINING),
				policy("flood").title("关于防汛抗旱的通知").text("做好防汛抗旱工作，加强水库巡查。各地区要加强组织领导。"),
				policy("drought").title("关于水库管理的通知").text("水库巡查和防汛物资储备。各地区要加强组织领导。"));
	}

	@Test
	void findsWhatSharesTellingWordsAndNotThePolicyItself() {
		assertThat(similar("training", 5)).extracting(SimilarPolicy::policy)
			.startsWith(id("again"), id("subsidy"))
			.doesNotContain(id("training"));
		assertThat(similar("flood", 1)).extracting(SimilarPolicy::policy).containsExactly(id("drought"));
	}

	@Test
	void marksTheSameText() {
		assertThat(similar("training", 2)).extracting(SimilarPolicy::sameText).containsExactly(true, false);
	}

	@Test
	void forgetsWhatIsGone() {
		get(engine().apply(List.of(new IndexChange.Remove(id("again"))), 2));
		assertThat(similar("training", 5)).extracting(SimilarPolicy::policy).startsWith(id("subsidy"));
		assertThat(similar("again", 5)).isEmpty();
		assertThat(similar("never there", 5)).isEmpty();
		assertThat(similar("training", 0)).isEmpty();
	}

	private List<SimilarPolicy> similar(String name, int first) {
		return get(engine().similar(id(name), first));
	}

}
