package org.zhiku.search.lucene.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.search.IndexChange;
import org.zhiku.search.SearchException;
import org.zhiku.search.meaning.Administration;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhiku.testsupport.IndexedPolicyBuilder.policy;

/** A disk on which nothing can be written for a while. */
class FullDiskTests {

	@TempDir
	private Path folder;

	private boolean full;

	private LuceneIndex index;

	@BeforeEach
	void open() throws IOException {
		Generations generations = new Generations(this.folder.resolve("index"),
				(path) -> new Disk(FSDirectory.open(path)), Administration.shipped().departments());
		this.index = new LuceneIndex(generations, DataSize.ofMegabytes(16),
				new KeptViews(4, Duration.ofMinutes(1), InstantSource.system()));
		apply(1, policy("a").text("职业").put());
		this.index.commit();
	}

	@AfterEach
	void close() throws IOException {
		this.index.close();
	}

	@Test
	void readsGoOnAndWritesAreTakenAgainWhenThereIsRoom() throws IOException {
		this.full = true;
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> apply(2, policy("b").text("职业").put()))
				.withMessageContaining("No space left");
			assertThat(size()).isEqualTo(1);
			assertThat(this.index.revision()).isEqualTo(1);
		}
		this.full = false;
		apply(2, policy("b").text("职业").put());
		this.index.commit();
		assertThat(size()).isEqualTo(2);
		assertThat(this.index.revision()).isEqualTo(2);
	}

	@Test
	void aCommitThatFailsLosesNothingThatIsShown() throws IOException {
		apply(2, policy("b").text("职业").put());
		this.full = true;
		assertThatExceptionOfType(IOException.class).isThrownBy(this.index::commit);
		assertThat(size()).isEqualTo(2);
		this.full = false;
	}

	@Test
	void tellsWhyNothingIsWrittenUntilItIs() throws IOException {
		apply(2, policy("b").text("职业").put());
		this.full = true;
		assertThatExceptionOfType(IOException.class).isThrownBy(this.index::commit);
		assertThat(this.index.problem()).isEqualTo("No space left on device");
		this.full = false;
		this.index.commit();
		assertThat(this.index.problem()).isNull();
	}

	/** Though nobody changes anything any more. */
	@Test
	void anIndexThatWasClosedIsOpenedAgainAsSoonAsThereIsRoom() throws IOException {
		apply(2, policy("b").text("职业").put());
		this.full = true;
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> apply(3, policy("c").text("职业").put()));
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(IOException.class).isThrownBy(this.index::commit);
			assertThat(this.index.problem()).isEqualTo("No space left on device");
			assertThat(size()).isEqualTo(2);
		}
		this.full = false;
		assertThatExceptionOfType(SearchException.Unavailable.class).isThrownBy(this.index::commit);
		assertThat(this.index.problem()).contains("revision 1");
		apply(2, policy("b").text("职业").put());
		this.index.commit();
		assertThat(this.index.problem()).isNull();
	}

	@Test
	void aNewIndexThatFindsNoRoomLeavesTheOldOne() throws IOException {
		NextIndex next = this.index.begin("graph");
		next.write(List.of(policy("b").text("职业").put()));
		next.reached(9);
		this.full = true;
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.index.serve(next));
		this.index.discard(next);
		assertThat(size()).isEqualTo(1);
		this.full = false;
		apply(2, policy("c").text("职业").put());
		assertThat(size()).isEqualTo(2);
		assertThat(this.folder.resolve("index").resolve("g2")).doesNotExist();
	}

	private void apply(long revision, IndexChange... changes) throws IOException {
		ChangeTarget target = this.index.target();
		target.write(List.of(changes));
		this.index.show(target, revision);
	}

	private int size() throws IOException {
		return this.index.search((searcher) -> searcher.getIndexReader().numDocs());
	}

	private final class Disk extends FilterDirectory {

		private Disk(Directory directory) {
			super(directory);
		}

		@Override
		public IndexOutput createOutput(String name, IOContext context) throws IOException {
			if (FullDiskTests.this.full) {
				throw new IOException("No space left on device");
			}
			return super.createOutput(name, context);
		}

		@Override
		public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
			if (FullDiskTests.this.full) {
				throw new IOException("No space left on device");
			}
			return super.createTempOutput(prefix, suffix, context);
		}

	}

}
