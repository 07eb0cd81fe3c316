package org.zhiku;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTests {

	@Test
	void startsTheSameJarWithTheSameArguments() {
		List<String> command = Launcher.command(Path.of("/jdk"), List.of("-Xmx1g"),
				new String[] { "extract", "a b.txt" });
		assertThat(command).startsWith("/jdk/bin/java", "--enable-native-access=ALL-UNNAMED")
			.contains("-Dzhiku.parent=" + ProcessHandle.current().pid())
			.endsWith("-Xmx1g", "-jar", System.getProperty("java.class.path"), "extract", "a b.txt");
	}

	@ParameterizedTest
	@CsvSource({ "'', true", "serve, true", "--server.port=1, true", "ingest x, false", "reindex, true",
			"extract x, false", "--help, false", "serve --help, false", "--version, false", "bogus, false",
			"--bogus, false" })
	void addsVectorsOnlyWhereTheIndexIsOpened(String arguments, boolean vectors) {
		String[] args = arguments.isEmpty() ? new String[0] : arguments.split(" ");
		assertThat(Launcher.command(Path.of("/jdk"), List.of(), args).contains("--add-modules=jdk.incubator.vector"))
			.isEqualTo(vectors);
	}

}
