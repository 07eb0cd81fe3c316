package org.zhiku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JavaHomesTests {

	@TempDir
	private Path root;

	@ParameterizedTest
	@ValueSource(strings = { "usr/lib/jvm/temurin-25", "opt/jdk-25.0.1", "opt/java/openjdk",
			"home/me/.sdkman/candidates/java/25-tem", "home/me/.jdks/temurin-25",
			"Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home", "Program Files/Eclipse Adoptium/jdk-25" })
	void looksWhereJavaIsInstalled(String home) {
		java("usr/lib/jvm/java-17-openjdk", "17.0.15");
		java(home, "25.0.1");
		assertThat(find(Map.of())).isEqualTo(this.root.resolve(home));
	}

	@Test
	void prefersWhatIsNamedThenTheLowestThatWillDo() {
		java("usr/lib/jvm/jdk-26", "26");
		java("usr/lib/jvm/jdk-25", "25.0.1");
		java("mine", "27-ea");
		java("old", "21.0.1");
		String mine = this.root.resolve("mine").toString();
		String old = this.root.resolve("old").toString();
		assertThat(find(Map.of())).isEqualTo(this.root.resolve("usr/lib/jvm/jdk-25"));
		assertThat(find(Map.of("ZHIKU_JAVA_HOME", mine, "JAVA_HOME", old))).isEqualTo(this.root.resolve("mine"));
		assertThat(find(Map.of("ZHIKU_JAVA_HOME", old, "JAVA_HOME", mine))).isEqualTo(this.root.resolve("mine"));
		assertThat(find(Map.of("JAVA_HOME", ""))).isEqualTo(this.root.resolve("usr/lib/jvm/jdk-25"));
	}

	@Test
	void takesNoneThatIsTooOldOrBroken() throws IOException {
		java("usr/lib/jvm/jdk-24", "24.0.2");
		Files.createDirectories(this.root.resolve("usr/lib/jvm/empty"));
		Files.delete(java("usr/lib/jvm/no-release", "25").resolve("release"));
		Files.delete(java("usr/lib/jvm/no-program", "25").resolve("bin/java"));
		assertThat(new JavaHomes(Map.of(), this.root, this.root.resolve("home/me")).find(25)).isEmpty();
	}

	private Path find(Map<String, String> environment) {
		return new JavaHomes(environment, this.root, this.root.resolve("home/me")).find(25).orElseThrow();
	}

	private Path java(String home, String version) {
		Path folder = this.root.resolve(home);
		try {
			Files.createDirectories(folder.resolve("bin"));
			Path program = Files.writeString(folder.resolve("bin/java"), "");
			Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
			Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
