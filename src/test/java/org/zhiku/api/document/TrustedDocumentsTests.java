package org.zhiku.api.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TrustedDocumentsTests {

	/** By {@code printf '{ __typename }' | sha256sum}. */
	private static final String HASH = "7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b";

	@TempDir
	private Path folder;

	@Test
	void knowsAFileByTheHashOfItsText() throws IOException {
		Files.createDirectories(this.folder.resolve("page"));
		Files.writeString(this.folder.resolve("page/list.graphql"), "{ __typename }");
		Files.writeString(this.folder.resolve("README.md"), "{ other }");
		TrustedDocuments documents = TrustedDocuments.of(this.folder);
		assertThat(documents.size()).isEqualTo(1);
		assertThat(documents.find(HASH)).isEqualTo("{ __typename }");
		assertThat(documents.has("{ __typename }")).isTrue();
		assertThat(documents.has("{ __typename  }")).isFalse();
	}

	@Test
	void knowsTheDocumentsOfAManifestByTheirIds() throws IOException {
		Files.writeString(this.folder.resolve("persisted.json"), "{\"list\": \"{ __typename }\"}");
		TrustedDocuments documents = TrustedDocuments.of(this.folder);
		assertThat(documents.find("list")).isEqualTo("{ __typename }");
		assertThat(documents.has("{ __typename }")).isTrue();
	}

	@Test
	void namesTheFileThatIsWrong() throws IOException {
		Files.writeString(this.folder.resolve("persisted.json"), "{\"list\": 1}");
		assertThatIllegalArgumentException().isThrownBy(() -> TrustedDocuments.of(this.folder))
			.withMessageContaining("persisted.json")
			.withMessageContaining("list");
		assertThatIllegalArgumentException().isThrownBy(() -> TrustedDocuments.of(this.folder.resolve("absent")))
			.withMessageContaining("absent");
	}

}
