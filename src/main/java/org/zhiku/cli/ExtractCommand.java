package org.zhiku.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.zhiku.corpus.CorpusReader;
import org.zhiku.corpus.ReadLimits;
import org.zhiku.corpus.ReadResult;
import org.zhiku.corpus.SourceDocument;
import org.zhiku.corpus.SourceIssue;
import org.zhiku.extraction.PolicyExtractor;
import org.zhiku.extraction.gazetteer.Gazetteer;
import org.zhiku.ontology.Extraction;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** {@code extract FILE…}: facts of documents as JSON lines, without server or graph. */
@Command(name = "extract", mixinStandardHelpOptions = true,
		description = { "Print what documents say, one JSON object a line for each document.",
				"A collection (.jsonl) gives a line for each of its lines, with the source FILE#LINE." },
		exitCodeListHeading = "Exit codes:%n", exitCodeList = { "0:all documents were extracted",
				"1:some could not be, and their lines hold \"error\"; or the gazetteer is wrong", "2:wrong arguments" })
final class ExtractCommand implements Callable<Integer> {

	private final PrintStream out;

	private final CorpusReader reader = new CorpusReader(ReadLimits.DEFAULT);

	private final ExtractionJson json = new ExtractionJson();

	private boolean failed;

	@Option(names = { "--gazetteer", "--zhiku.gazetteer.dir" }, paramLabel = "DIR",
			defaultValue = "${env:ZHIKU_GAZETTEER_DIR:-}",
			description = "A folder of tables of regions and departments that go before the program's own.")
	private String gazetteer = "";

	@Parameters(arity = "1..*", paramLabel = "FILE",
			description = "A document, a collection (.jsonl) or an archive (.zip) of them.")
	private List<String> files = List.of();

	ExtractCommand(PrintStream out) {
		this.out = out;
	}

	@Override
	public Integer call() {
		// Standard output belongs to the JSON; logs would go there as well.
		LoggingSystem.get(ExtractCommand.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
		PolicyExtractor extractor = new PolicyExtractor(
				this.gazetteer.isBlank() ? Gazetteer.load() : Gazetteer.load(Path.of(this.gazetteer)));
		for (String file : this.files) {
			extract(file, extractor);
			if (this.out.checkError()) {
				// Whoever read us, such as head, has enough.
				return 1;
			}
		}
		return this.failed ? 1 : 0;
	}

	private void extract(String file, PolicyExtractor extractor) {
		Path path;
		try {
			path = Path.of(file);
		}
		catch (InvalidPathException ex) {
			fail(new SourceIssue.NotFound(file));
			return;
		}
		if (Files.isDirectory(path)) {
			fail(new SourceIssue.Unreadable(file, "it is a folder"));
			return;
		}
		try (Stream<ReadResult> results = this.reader.readFile(path, file)) {
			Iterator<ReadResult> each = results.iterator();
			while (each.hasNext() && !this.out.checkError()) {
				switch (each.next()) {
					case ReadResult.Document(SourceDocument document) -> print(line(document, extractor));
					case ReadResult.Issue(SourceIssue issue) -> fail(issue);
					case ReadResult.Skipped _ -> {
						// What is no document is no error, as when it is ingested.
					}
				}
			}
		}
	}

	private String line(SourceDocument document, PolicyExtractor extractor) {
		try {
			Extraction extraction = extractor.extract(document);
			return this.json.line(document.origin(), extraction);
		}
		catch (RuntimeException | StackOverflowError ex) {
			this.failed = true;
			return this.json.error(document.origin(), "EXTRACTION_FAILED",
					document.origin() + ": could not be extracted: " + ex);
		}
	}

	private void fail(SourceIssue issue) {
		this.failed = true;
		print(this.json.line(issue));
	}

	private void print(String line) {
		this.out.print(line + "\n");
		this.out.flush();
	}

}
