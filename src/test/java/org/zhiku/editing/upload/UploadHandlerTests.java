package org.zhiku.editing.upload;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class UploadHandlerTests {

	private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

	@TempDir
	private Path folder;

	@Test
	void aFormOfSeveralPartsIsNoFile() {
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("file", TEXT).filename("a.txt");
		upload(null).bodyValue(form.build())
			.exchange()
			.expectStatus()
			.isEqualTo(415)
			.expectBody()
			.jsonPath("$.code")
			.isEqualTo("BAD_REQUEST");
		assertThat(this.folder).isEmptyDirectory();
	}

	/** As {@code curl --data-binary} sends it. */
	@Test
	void bytesThatAreCalledAFormAreKept() {
		upload("application/x-www-form-urlencoded").bodyValue(TEXT)
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.size")
			.isEqualTo(TEXT.length);
	}

	@Test
	void bytesWithoutATypeAreKept() {
		upload(null).bodyValue(TEXT).exchange().expectStatus().isCreated();
		assertThat(this.folder).isDirectoryRecursivelyContaining(
				(path) -> path.getFileName().toString().equals("document.txt") && Files.isRegularFile(path));
	}

	private RequestBodySpec upload(@Nullable String type) {
		UploadSettings settings = new UploadSettings(DataSize.ofKilobytes(1), 2, DataSize.ofKilobytes(2),
				Duration.ofHours(1), Duration.ofMinutes(1));
		Uploads uploads = new Uploads(this.folder, settings, Clock.systemUTC());
		Principal writer = () -> "anna";
		RequestBodySpec request = WebTestClient
			.bindToRouterFunction(new UploadConfiguration().uploadRoutes(new UploadHandler(uploads, settings)))
			.webFilter((exchange, chain) -> chain.filter(exchange.mutate().principal(Mono.just(writer)).build()))
			.build()
			.post()
			.uri("/uploads?name=a.txt");
		return (type != null) ? request.header("Content-Type", type) : request;
	}

}
