package org.zhiku.search.lucene.passages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.ontology.NodeId;
import org.zhiku.search.semantic.embedding.Passage;
import org.zhiku.search.semantic.embedding.PassageStore;
import org.zhiku.search.semantic.embedding.PassageStoreContract;

import static org.assertj.core.api.Assertions.assertThat;

class LucenePassagesTests extends PassageStoreContract {

	@TempDir
	private Path folder;

	@Override
	protected PassageStore open(String model) {
		return LucenePassages.open(this.folder.resolve("vectors"), model);
	}

	@Test
	void whatCannotBeReadIsMadeAgain(@TempDir Path other) throws IOException {
		try (PassageStore store = LucenePassages.open(other, "one")) {
			store.replace(new NodeId("pol_a"), List.of(new Passage("text", 1, 0, 1, "甲")));
			store.reached(3);
			store.commit();
		}
		try (Stream<Path> files = Files.list(other)) {
			for (Path file : files.filter((path) -> path.getFileName().toString().startsWith("segments")).toList()) {
				Files.write(file, new byte[] { 1, 2, 3 });
			}
		}
		try (PassageStore store = LucenePassages.open(other, "one")) {
			assertThat(store.revision()).isZero();
			assertThat(store.coverage().passages()).isZero();
		}
	}

}
