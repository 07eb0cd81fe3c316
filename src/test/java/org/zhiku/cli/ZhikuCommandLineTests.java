package org.zhiku.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ZhikuCommandLineTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	@Test
	void extractPrintsALineForEachFileInOrder() throws IOException {
		Path one = Files.writeString(this.folder.resolve("1.txt"), "关于甲的通知\n一、建设10个基地。\n");
		Path absent = this.folder.resolve("absent.txt");
		Path many = Files.writeString(this.folder.resolve("2.jsonl"), "{\"id\":\"a\",\"text\":\"乙\"}\nbroken\n");
		assertThat(run("extract", many.toString(), absent.toString(), this.folder.toString(), one.toString()))
			.isEqualTo(1);
		String[] lines = this.out.toString(StandardCharsets.UTF_8).split("\n");
		assertThat(lines).hasSize(5);
		assertThat(sourceAndError(lines[0])).isEqualTo(many + "#1 ");
		assertThat(sourceAndError(lines[1])).isEqualTo(many + "#2 BROKEN_LINE");
		assertThat(sourceAndError(lines[2])).isEqualTo(absent + " NOT_FOUND");
		assertThat(sourceAndError(lines[3])).isEqualTo(this.folder + " UNREADABLE");
		assertThat(sourceAndError(lines[4])).isEqualTo(one + " ");
		assertThat(this.err.toString()).isEmpty();
	}

	@Test
	void whatIsNoDocumentInAnArchiveIsNoError() throws IOException {
		Path zip = this.folder.resolve("1.zip");
		try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (String name : List.of("README.md", ".hidden.txt", "__MACOSX/._甲.txt", "甲.txt")) {
				archive.putNextEntry(new ZipEntry(name));
				archive.write("关于甲的通知".getBytes(StandardCharsets.UTF_8));
			}
		}
		assertThat(run("extract", zip.toString())).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8).split("\n")).hasSize(1);
		assertThat(sourceAndError(this.out.toString(StandardCharsets.UTF_8))).isEqualTo(zip + "!/甲.txt ");
	}

	@Test
	void theSourceIsThePathAsGiven() throws IOException {
		Files.writeString(this.folder.resolve("1.txt"), "甲");
		String given = this.folder + "/.//1.txt";
		assertThat(run("extract", given)).isZero();
		assertThat(sourceAndError(this.out.toString(StandardCharsets.UTF_8))).isEqualTo(given + " ");
	}

	@Test
	void aLineHasTheNamesOfTheContractInTheirOrder() throws IOException {
		Path file = Files.writeString(this.folder.resolve("1.txt"), "甲");
		run("extract", file.toString());
		assertThat(JsonMapper.shared().readTree(this.out.toString(StandardCharsets.UTF_8)).propertyNames())
			.containsExactly("source", "title", "docNumber", "issuers", "addressees", "signedOn", "effectiveFrom",
					"expiresOn", "validYears", "sections", "tasks", "responsibilities", "targets", "institutions",
					"citations", "diagnostics", "actors");
	}

	@Test
	void anErrorSaysWhatIsWrongAndNothingElse() throws IOException {
		Path file = Files.writeString(this.folder.resolve("1.txt"), "");
		assertThat(run("extract", file.toString())).isEqualTo(1);
		assertThat(this.out.toString(StandardCharsets.UTF_8))
			.isEqualTo("{\"source\":\"%1$s\",\"error\":{\"code\":\"EMPTY\",\"message\":\"%1$s: is empty\"}}\n"
				.formatted(file));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--gazetteer=", "--zhiku.gazetteer.dir=" })
	void extractKnowsTheDepartmentsOfAUsersFolder(String option) throws IOException {
		Path tables = Files.createDirectory(this.folder.resolve("tables"));
		Files.writeString(tables.resolve("local.tsv"), "# own\n湖南省\t数据局|数字局\t大数据发展管理局\n");
		Path file = Files.writeString(this.folder.resolve("1.txt"), "湖南省人民政府关于甲的通知\n一、建设基地。（省数字局负责）\n");
		assertThat(run("extract", option + tables, file.toString())).isZero();
		assertThat(JsonMapper.shared()
			.readTree(this.out.toString(StandardCharsets.UTF_8))
			.at("/responsibilities/0/department")
			.asString()).isEqualTo("湖南省大数据发展管理局");
	}

	@Test
	void aWrongGazetteerStopsWithFileAndLine() throws IOException {
		Path local = Files.writeString(this.folder.resolve("local.tsv"), "湖南省\t数据局\t数据管理局\n湖南省\t数据局\n");
		assertThat(run("extract", "--gazetteer", this.folder.toString(), local.toString())).isEqualTo(1);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEmpty();
		assertThat(this.err.toString(StandardCharsets.UTF_8))
			.isEqualToIgnoringNewLines(local + ", line 2: there are 2 columns between tabs, and local.tsv has 3");
	}

	@Test
	void damagedTextStillGivesALineOfUtf8() throws IOException {
		Path file = Files.writeString(this.folder.resolve("1.jsonl"),
				"{\"id\":\"a\",\"text\":\"关于\\ud800甲\\u0000的通知\\n一、建设10个基地。\"}");
		assertThat(run("extract", file.toString())).isZero();
		assertThat(sourceAndError(this.out.toString(StandardCharsets.UTF_8))).isEqualTo(file + "#1 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "extract", "ingest", "bogus", "--bogus", "serve --bogus", "serve x",
			"ingest --server.port 1 x", "--server.port=1 --bogus", "extract --server.port=1 x" })
	void wrongArgumentsGiveTheUsageOnStandardError(String arguments) {
		assertThat(run(arguments.split(" "))).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("Usage: zhiku");
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "serve --help", "extract --help", "ingest --help", "--version" })
	void helpIsNoError(String arguments) {
		assertThat(run(arguments.split(" "))).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).containsIgnoringCase("zhiku");
		assertThat(this.err.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--server.port=0 --zhiku.data-dir=/a", "serve --server.port=0 --zhiku.data-dir=/a",
			"ingest --server.port=0 x --zhiku.data-dir=/a" })
	void settingsArePassedOnWithAndWithoutACommand(String arguments) {
		CommandLine.ParseResult parsed = ZhikuCommandLine
			.commands(Object.class, new PrintStream(this.out), new PrintStream(this.err))
			.parseArgs(ZhikuCommandLine.withCommand(arguments.split(" ")));
		SettingsCommand command = (SettingsCommand) parsed.subcommand().commandSpec().userObject();
		assertThat(command.settings()).containsExactly("--server.port=0", "--zhiku.data-dir=/a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--server.port=0", "--zhiku.data-dir=/a b", "--spring.profiles.active=x", "--debug",
			"--zhiku.neo4j.uri=", "--a.b[0].c=d" })
	void recognisesSettings(String argument) {
		assertThat(SettingsCommand.isSetting(argument)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--bogus", "--help", "--server.port", "server.port=1", "-Da.b=c", "--port=1", "serve" })
	void takesNothingElseForASetting(String argument) {
		assertThat(SettingsCommand.isSetting(argument)).isFalse();
	}

	private int run(String... arguments) {
		return ZhikuCommandLine.run(Object.class, new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8), arguments);
	}

	private static String sourceAndError(String line) {
		JsonNode node = JsonMapper.shared().readTree(line);
		return node.path("source").asString() + " " + node.path("error").path("code").asString("");
	}

}
