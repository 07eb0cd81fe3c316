package org.zhiku.search.semantic.embedding;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.search.IndexChange;
import org.zhiku.search.lucene.passages.LucenePassages;
import org.zhiku.testsupport.SemanticSettingsOfTests;
import org.zhiku.testsupport.WordListEmbedder;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class SemanticIndexTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final List<IndexChange> CHANGES = List.of(policy("a").title("老人护理").text("高龄老人的护理由社区承担。").put());

	private final WordListEmbedder model = new WordListEmbedder();

	@TempDir
	private Path folder;

	@Test
	void opensAndLoadsNothingBeforeItIsAsked() {
		try (SemanticIndex index = index(this.model)) {
			assertThat(index.status().state()).isEqualTo(SemanticStatus.State.STARTING);
			assertThat(this.folder.resolve("vectors")).doesNotExist();
			assertThat(index.revision().block(PATIENCE)).isZero();
			assertThat(this.folder.resolve("vectors")).exists();
		}
	}

	@Test
	void aModelThatCannotRunIsToldOnceAndHoldsNothingUp(CapturedOutput output) {
		try (SemanticIndex index = index(new Unusable())) {
			index.apply(CHANGES, 1).block(PATIENCE);
			until(() -> index.status().state() == SemanticStatus.State.FAILED);
			index.apply(CHANGES, 2).block(PATIENCE);
			assertThat(index.revision().block(PATIENCE)).isEqualTo(2);
			assertThat(index.status().state()).isEqualTo(SemanticStatus.State.FAILED);
			assertThat(index.status().problem()).contains("no library");
			assertThat(index.searchable()).isNull();
		}
		assertThat(output.getOut().split("is not possible here", -1)).hasSize(2);
	}

	@Test
	void triesAgainAfterAFailure() {
		this.model.breakDown();
		try (SemanticIndex index = index(this.model)) {
			index.apply(CHANGES, 1).block(PATIENCE);
			until(() -> index.status().problem() != null);
			this.model.recover();
			until(() -> index.status().state() == SemanticStatus.State.COMPLETE);
			assertThat(index.status().coverage().embedded()).isEqualTo(2);
		}
	}

	/** As after kill -9: the last commit counts, and what came after is applied again. */
	@Test
	void losesNothingThatIsAppliedAgain() throws IOException {
		Path left = this.folder.resolve("left");
		SemanticSettings rarely = new SemanticSettings(true, 300, 100, 100, Duration.ZERO, Duration.ofHours(1),
				Duration.ofMillis(20));
		try (SemanticIndex killed = index(this.folder.resolve("killed"), rarely)) {
			killed.clear("graph").block(PATIENCE);
			killed.apply(CHANGES, 1).block(PATIENCE);
			until(() -> killed.status().state() == SemanticStatus.State.COMPLETE);
			killed.apply(List.of(policy("b").title("公路").put()), 2).block(PATIENCE);
			until(() -> killed.status().state() == SemanticStatus.State.COMPLETE);
			copy(this.folder.resolve("killed"), left);
		}
		try (SemanticIndex index = index(left, SemanticSettingsOfTests.AT_ONCE)) {
			long held = index.revision().block(PATIENCE);
			// What was complete may have been committed just before.
			assertThat(held).isLessThanOrEqualTo(2);
			assertThat(index.graph().block(PATIENCE)).isEqualTo("graph");
			index.apply(CHANGES, 1).block(PATIENCE);
			index.apply(List.of(policy("b").title("公路").put()), 2).block(PATIENCE);
			until(() -> index.status().state() == SemanticStatus.State.COMPLETE);
			assertThat(index.status().coverage().passages()).isEqualTo(3);
		}
	}

	/** Anew where a commit took a file away meanwhile. */
	private static void copy(Path from, Path to) throws IOException {
		for (boolean whole = false; !whole;) {
			try {
				FileSystemUtils.deleteRecursively(to);
				FileSystemUtils.copyRecursively(from, to);
				whole = true;
			}
			catch (NoSuchFileException ex) {
				// The commit is over by then.
			}
		}
	}

	private SemanticIndex index(Path vectors, SemanticSettings settings) {
		return new SemanticIndex((name) -> LucenePassages.open(vectors, name), this.model, settings);
	}

	private SemanticIndex index(EmbeddingModel model) {
		return new SemanticIndex((name) -> LucenePassages.open(this.folder.resolve("vectors"), name), model,
				SemanticSettingsOfTests.AT_ONCE);
	}

	/** Not in a busy loop: what is waited for has the lowest priority. */
	private static void until(Callable<Boolean> reached) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(reached);
	}

	/** As on a machine without the library. */
	private static final class Unusable implements EmbeddingModel {

		@Override
		public String name() {
			return "unusable";
		}

		@Override
		public TextEmbedder load() {
			throw new UnusableModel("There is no library", new UnsatisfiedLinkError("none"));
		}

	}

}
