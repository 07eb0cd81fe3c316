package org.zhiku.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CorpusLocationTests {

	@TempDir
	private Path project;

	@Test
	void findsTheCorpusOfTheProjectThatTheJarWasBuiltIn() throws IOException {
		Path target = Files.createDirectory(this.project.resolve("target"));
		Path corpus = Files.createDirectory(this.project.resolve("texts"));
		assertThat(CorpusLocation.find("texts", target)).isEqualTo(corpus);
		Path nearer = Files.createDirectory(target.resolve("texts"));
		assertThat(CorpusLocation.find("texts", target)).isEqualTo(nearer);
	}

	@Test
	void takesTheWorkingDirectoryFirstAndAnAbsolutePathAsItIs() throws IOException {
		Files.createDirectory(this.project.resolve("src"));
		assertThat(CorpusLocation.find("src", this.project)).isEqualTo(Path.of("src"));
		assertThat(CorpusLocation.find("absent", this.project)).isEqualTo(Path.of("absent"));
		Path absolute = this.project.resolve("src").toAbsolutePath();
		assertThat(CorpusLocation.find(absolute.toString(), Path.of("/"))).isEqualTo(absolute);
	}

}
