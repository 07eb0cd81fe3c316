package org.zhiku.editing.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UploadsTests {

	private static final UploadSettings SETTINGS = new UploadSettings(DataSize.ofBytes(10), 2, DataSize.ofBytes(20),
			Duration.ofHours(1), Duration.ofMinutes(1));

	@TempDir
	private Path folder;

	@Test
	void anotherProcessLeavesWhatIsNotOverdue() {
		Upload kept = keep(uploads(Duration.ZERO), "a.txt");
		Upload others = keep(uploads(Duration.ZERO), "b.txt");
		assertThat(kept.path()).hasContent("text");
		assertThat(others.path()).hasContent("text");
	}

	@Test
	void whatAnEarlierProcessLeftGoesWhenItIsOverdue() {
		Upload left = keep(uploads(Duration.ZERO), "a.txt");
		keep(uploads(Duration.ofMinutes(61)), "b.txt");
		assertThat(left.path()).doesNotExist();
	}

	@Test
	void thereIsRoomForOnlySoMany() {
		Uploads uploads = uploads(Duration.ZERO);
		keep(uploads, "a.txt");
		keep(uploads, "b.txt");
		assertThatThrownBy(() -> keep(uploads, "c.txt")).hasMessageContaining("uploads");
	}

	@Test
	void whatCannotBeKeptTakesNoRoom() throws IOException {
		Path folder = Files.createFile(this.folder.resolve("uploads"));
		Uploads uploads = uploads(folder, Duration.ZERO);
		for (int i = 0; i < 3; i++) {
			assertThatThrownBy(() -> keep(uploads, "a.txt")).hasRootCauseInstanceOf(FileSystemException.class);
		}
		Files.delete(folder);
		assertThat(keep(uploads, "a.txt").path()).hasContent("text");
		assertThat(keep(uploads, "b.txt").path()).hasContent("text");
	}

	private Uploads uploads(Duration later) {
		return uploads(this.folder, later);
	}

	private static Uploads uploads(Path folder, Duration later) {
		return new Uploads(folder, SETTINGS, Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC));
	}

	private static Upload keep(Uploads uploads, String name) {
		DataBuffer text = DefaultDataBufferFactory.sharedInstance.wrap("text".getBytes(StandardCharsets.UTF_8));
		return uploads.keep("anna", name, Flux.just(text)).block(Duration.ofSeconds(30));
	}

}
