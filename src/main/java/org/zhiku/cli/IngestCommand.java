package org.zhiku.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.springframework.context.ConfigurableApplicationContext;

import org.zhiku.ingest.IngestStopped;
import org.zhiku.ingest.ReportedIngest;
import org.zhiku.ingest.StopSignal;
import org.zhiku.ingest.report.IngestReport;
import org.zhiku.ingest.report.IngestReports;
import org.zhiku.ingest.report.ReportedIssue;
import org.zhiku.ingest.report.ReportFile;

/** {@code ingest PATH…}: documents into the graph, without a server. */
@Command(name = "ingest", mixinStandardHelpOptions = true,
		description = { "Bring documents into the graph: files, and folders with all that is below them.",
				"In folders, hidden files and README* are no documents.",
				"Ctrl-C ends it after the documents under way; the same command goes on from there.",
				"Settings as for serve; no server may use the same data folder meanwhile." },
		exitCodeListHeading = "Exit codes:%n",
		exitCodeList = { "0:all documents are in the graph", "1:some are not, and it was said why", "2:wrong arguments",
				"130:interrupted; the same command goes on from there" })
final class IngestCommand extends SettingsCommand {

	private static final int INTERRUPTED = 130;

	private final Application application;

	private final PrintStream out;

	private final StopSignal stop = new StopSignal();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(arity = "1..*", paramLabel = "PATH", description = "A file or folder.")
	private List<Path> paths = List.of();

	@Option(names = "--report", paramLabel = "FILE", description = { "Write the report there as well, as JSON.",
			"The last reports are in reports/ of the data folder." })
	private @Nullable Path reportFile;

	IngestCommand(Application application, PrintStream out) {
		this.application = application;
		this.out = out;
	}

	@Override
	public Integer call() {
		List<String> checked = settings();
		checkReportFile();
		try (Interruptible interruptible = new Interruptible();
				ConfigurableApplicationContext context = this.application.start(checked)) {
			ReportedIngest ingest = context.getBean(ReportedIngest.class);
			return run(ingest, context.getBean(IngestReports.class), interruptible);
		}
	}

	/** Says all there is to say while Ctrl-C still waits for us. */
	private int run(ReportedIngest ingest, IngestReports reports, Interruptible interruptible) {
		try {
			return summary(ingest(ingest, interruptible));
		}
		catch (IngestStopped ex) {
			this.out.println(ex.getMessage());
			return summary(ex.report());
		}
		catch (CancellationException ex) {
			// It was cut off, and its report is the last one that was kept.
			List<IngestReport> kept = reports.newest(1).blockOptional().orElse(List.of());
			return kept.isEmpty() ? INTERRUPTED : summary(kept.getFirst());
		}
	}

	private IngestReport ingest(ReportedIngest ingest, Interruptible interruptible) {
		try (TerminalProgress progress = TerminalProgress.on(this.out, isTerminal())) {
			return interruptible.await(ingest.run(this.paths, progress, this.stop), this.stop::request);
		}
	}

	private int summary(IngestReport report) {
		this.out.println(report);
		long told = report.issues()
			.stream()
			.filter((issue) -> !issue.code().equals(ReportedIssue.REPLACED_IN_RUN))
			.count();
		long untold = report.counts().failed() - told;
		if (untold > 0) {
			this.out.println("… and " + untold + " further failures");
		}
		boolean written = writeReport(report);
		return switch (report.state()) {
			case COMPLETED -> (written && report.counts().failed() == 0) ? 0 : 1;
			case RUNNING, FAILED -> 1;
			case STOPPED -> {
				this.out.println("Stopped. Run the same command again to go on; what is in the graph is skipped.");
				yield INTERRUPTED;
			}
		};
	}

	/** Better now than after hours of work. */
	private void checkReportFile() {
		Path file = this.reportFile;
		if (file == null) {
			return;
		}
		Path folder = file.toAbsolutePath().getParent();
		if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
			throw new ParameterException(this.spec.commandLine(), "No file can be written at " + file);
		}
	}

	private boolean writeReport(IngestReport report) {
		Path file = this.reportFile;
		if (file == null) {
			return true;
		}
		try {
			ReportFile.write(report, file);
			return true;
		}
		catch (IOException ex) {
			this.out.println("The report could not be written: " + ex);
			return false;
		}
	}

	private static boolean isTerminal() {
		Console console = System.console();
		return console != null && console.isTerminal();
	}

}
