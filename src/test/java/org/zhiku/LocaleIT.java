package org.zhiku;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.zhiku.testsupport.ZhikuServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged jar where no locale is set, as in many containers: names in Chinese reach
 * it whole. A script in UTF-8 says the names, as this JVM may not be able to.
 */
@EnabledOnOs(OS.LINUX)
class LocaleIT {

	@TempDir
	private Path folder;

	@Test
	void readsFilesWithChineseNamesUnderThePosixLocale() throws IOException {
		ZhikuServer.Run run = run("mkdir 文件 && echo 关于做好工作的通知 > '文件/示政发〔2024〕8号 \"甲\\乙.txt' && "
				+ "env -i PATH=\"$PATH\" '%2$s' -Xmx256m -jar '%1$s' extract 文件/*.txt 无.txt");
		assertThat(run.out().lines()).as(run.err())
			.hasSize(2)
			.first()
			.asString()
			.contains("\"source\":\"文件/示政发〔2024〕8号 \\\"甲\\\\乙.txt\"", "\"title\":\"关于做好工作的通知\"");
		assertThat(run.out()).contains("无.txt: no such file");
		assertThat(run.err()).isEmpty();
		assertThat(run.exitCode()).isOne();
	}

	private ZhikuServer.Run run(String script) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Path file = this.folder.resolve("script.sh");
		Files.writeString(file, script.formatted(ZhikuServer.JAR, java), StandardCharsets.UTF_8);
		return ZhikuServer.run(this.folder, List.of("sh", file.toString()));
	}

}
