package org.zhiku.search.lucene.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which old states are kept, and that what is not kept is let go of. */
class KeptViewsTests {

	private static final int MOST = 3;

	private long now = 1_000_000;

	private final KeptViews kept = new KeptViews(MOST, Duration.ofSeconds(60), () -> Instant.ofEpochMilli(this.now));

	private final List<DirectoryReader> readers = new ArrayList<>();

	private IndexWriter writer;

	@BeforeEach
	void openWriter() throws IOException {
		this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
	}

	@AfterEach
	void closeAll() throws IOException {
		this.kept.close();
		for (DirectoryReader reader : this.readers) {
			reader.close();
			assertThat(reader.getRefCount()).isZero();
		}
		this.writer.close();
	}

	@Test
	void findsAStateAgainUntilItIsTooOld() throws IOException {
		View view = state();
		this.kept.keep(view);
		this.now += 50_000;
		assertThat(holds(view)).isTrue();
		this.now += 50_000;
		assertThat(holds(view)).as("each use counts").isTrue();
		this.now += 61_000;
		assertThat(holds(view)).isFalse();
	}

	@Test
	void letsGoWithoutBeingAsked() throws IOException {
		this.kept.keep(state());
		this.now += 61_000;
		this.kept.forget();
		assertThat(this.kept.size()).isZero();
	}

	@Test
	void statesThatSomebodyContinuedFromStayLongest() throws IOException {
		View continued = state();
		this.kept.keep(continued);
		assertThat(holds(continued)).isTrue();
		List<View> others = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			this.now += 100;
			others.add(state());
			this.kept.keep(others.getLast());
			assertThat(this.kept.size()).isLessThanOrEqualTo(MOST);
		}
		assertThat(holds(continued)).isTrue();
		assertThat(holds(others.getFirst())).isFalse();
		assertThat(holds(others.getLast())).isTrue();
	}

	@Test
	void anotherIndexOfTheSameVersionIsAnotherState() throws IOException {
		View view = state();
		this.kept.keep(view);
		this.kept.keep(view);
		assertThat(this.kept.size()).isEqualTo(1);
		assertThat(this.kept.acquire(new Moment(view.moment().stamp() + 1, view.moment().version()))).isNull();
	}

	private View state() throws IOException {
		this.writer.addDocument(new Document());
		DirectoryReader reader = DirectoryReader.open(this.writer);
		this.readers.add(reader);
		return new View(new IndexSearcher(reader), new Moment(1, reader.getVersion()), this.readers.size());
	}

	private boolean holds(View view) throws IOException {
		View found = this.kept.acquire(view.moment());
		if (found == null) {
			return false;
		}
		IndexReader reader = found.searcher().getIndexReader();
		reader.decRef();
		return found.revision() == view.revision();
	}

}
