package org.zhiku.search.semantic.onnx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchQuery;
import org.zhiku.search.SearchResult.Hit;
import org.zhiku.search.lucene.TemporaryEngines;
import org.zhiku.search.semantic.HybridSearch;
import org.zhiku.search.semantic.SearchMode;
import org.zhiku.search.semantic.embedding.SemanticIndex;
import org.zhiku.search.semantic.embedding.TextEmbedder;
import org.zhiku.testsupport.SemanticSettingsOfTests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zhiku.testsupport.IndexedPolicyBuilder.id;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** The real model. */
@Timeout(120)
class OnnxModelIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final TextEmbedder model = new OnnxModel().load();

	@TempDir
	private Path folder;

	@Test
	void textsOfLikeMeaningAreCloserThanOthers() {
		List<float[]> passages = this.model.passages(List.of("对高温作业的劳动者发放岗位津贴", "加强城市公园绿化养护"));
		float[] query = this.model.query("夏天在外面干活单位发不发钱");
		assertThat(cosine(query, passages.get(0))).isGreaterThan(cosine(query, passages.get(1)) + 0.1);
		assertThat(cosine(query, query)).isCloseTo(1, within(0.001));
	}

	/** Eight bits scale by the whole batch, so that there is some noise. */
	@Test
	void aVectorHardlyDependsOnItsNeighbours() {
		String text = "支持高校毕业生自主创业";
		List<float[]> together = this.model.passages(List.of("短", text, "长".repeat(300), "（）", "\ud800"));
		assertThat(together).hasSize(5);
		assertThat(cosine(together.get(1), this.model.query(text))).isGreaterThan(0.97);
	}

	@Test
	void findsWhatWordsCannot() {
		try (TemporaryEngines engines = new TemporaryEngines(this.folder);
				SemanticIndex index = new SemanticIndex(engines::passages, new OnnxModel(),
						SemanticSettingsOfTests.AT_ONCE);
				HybridSearch search = new HybridSearch(engines.engine(), index, SemanticSettingsOfTests.AT_ONCE)) {
			List<IndexChange> changes = List.of(
					policy("heat").title("防暑降温措施管理办法").text("劳动者从事高温作业的，用人单位应当向其发放高温津贴。").put(),
					policy("parks").title("城市绿化条例").text("公园和行道树由园林部门养护，损坏的应当补栽。").put(),
					policy("export").title("出口退税管理办法").text("企业出口货物，按照规定申报退还增值税。").put());
			engines.engine().apply(changes, 1).block(PATIENCE);
			index.apply(changes, 1).block(PATIENCE);
			Awaitility.await().atMost(PATIENCE).until(() -> search.status().block(PATIENCE).ready());
			SearchQuery query = SearchQuery.of("室外温度高的日子干体力活另有补偿吗");
			assertThat(ids(search, query, SearchMode.LEXICAL)).doesNotContain(id("heat"));
			assertThat(ids(search, query, SearchMode.AUTO)).startsWith(id("heat"));
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static List<NodeId> ids(HybridSearch search, SearchQuery query, SearchMode mode) {
		return search.search(query, mode).block(PATIENCE).result().hits().stream().map(Hit::policy).toList();
	}

	private static double cosine(float[] one, float[] other) {
		double product = 0;
		for (int i = 0; i < one.length; i++) {
			product += one[i] * other[i];
		}
		return product;
	}

}
