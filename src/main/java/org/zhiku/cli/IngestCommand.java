package org.zhiku.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.springframework.context.ConfigurableApplicationContext;

import org.zhiku.ingest.IngestReport;
import org.zhiku.ingest.IngestRun;
import org.zhiku.ingest.IngestStopped;

/** {@code ingest PATH…}: documents into the graph, without a server. */
@Command(name = "ingest", mixinStandardHelpOptions = true,
		description = { "Bring documents into the graph: files, and folders with all that is below them.",
				"In folders, hidden files and README* are no documents.",
				"Settings as for serve; no server may use the same data folder meanwhile." },
		exitCodeListHeading = "Exit codes:%n", exitCodeList = { "0:all documents are in the graph",
				"1:some are not, and it was said why", "2:wrong arguments", "130:interrupted" })
final class IngestCommand extends SettingsCommand {

	private static final int INTERRUPTED = 130;

	private final Application application;

	private final PrintStream out;

	@Parameters(arity = "1..*", paramLabel = "PATH", description = "A file or folder.")
	private List<Path> paths = List.of();

	IngestCommand(Application application, PrintStream out) {
		this.application = application;
		this.out = out;
	}

	@Override
	public Integer call() {
		List<String> checked = settings();
		try (Interruptible interruptible = new Interruptible();
				ConfigurableApplicationContext context = this.application.start(checked)) {
			return run(context.getBean(IngestRun.class), interruptible);
		}
	}

	/** Says all there is to say while Ctrl-C still waits for us. */
	private int run(IngestRun ingest, Interruptible interruptible) {
		try {
			return summary(ingest(ingest, interruptible));
		}
		catch (IngestStopped ex) {
			this.out.println(ex.getMessage());
			summary(ex.report());
			return 1;
		}
		catch (CancellationException ex) {
			this.out.println("Interrupted. What was written stays; the same command goes on from there.");
			return INTERRUPTED;
		}
	}

	private IngestReport ingest(IngestRun ingest, Interruptible interruptible) {
		try (TerminalProgress progress = TerminalProgress.on(this.out, isTerminal())) {
			return interruptible.await(ingest.run(this.paths, progress));
		}
	}

	private int summary(IngestReport report) {
		this.out.println(report);
		long untold = report.counts().failed() - report.issues().size();
		if (untold > 0) {
			this.out.println("… and " + untold + " further failures");
		}
		return (report.counts().failed() > 0) ? 1 : 0;
	}

	private static boolean isTerminal() {
		Console console = System.console();
		return console != null && console.isTerminal();
	}

}
