package org.zhiku.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CancellationException;

import picocli.CommandLine.Command;

import org.zhiku.indexing.FollowerState;
import org.zhiku.indexing.IndexRebuild;

import org.springframework.context.ConfigurableApplicationContext;

/** {@code reindex}: the index from the graph, from its first revision. */
@Command(name = "reindex", mixinStandardHelpOptions = true,
		description = { "Build the search index anew from the graph.",
				"Settings as for serve; no server may use the same data folder meanwhile." },
		exitCodeListHeading = "Exit codes:%n", exitCodeList = { "0:the index holds all of the graph",
				"1:it could not be built", "2:wrong arguments", "130:interrupted; the index is as it was" })
final class ReindexCommand extends SettingsCommand {

	private static final int INTERRUPTED = 130;

	private final Application application;

	private final PrintStream out;

	ReindexCommand(Application application, PrintStream out) {
		this.application = application;
		this.out = out;
	}

	@Override
	public Integer call() {
		List<String> checked = settings();
		try (Interruptible interruptible = new Interruptible();
				ConfigurableApplicationContext context = this.application.start(checked)) {
			return run(context.getBean(IndexRebuild.class), interruptible);
		}
	}

	/** Says all there is to say while Ctrl-C still waits for us. */
	private int run(IndexRebuild rebuild, Interruptible interruptible) {
		try {
			FollowerState reached = interruptible.await(rebuild.run().last());
			this.out.println("The index holds revision " + reached.revision() + ", all that the graph has");
			return 0;
		}
		catch (CancellationException ex) {
			this.out.println("Interrupted. The index is as it was.");
			return INTERRUPTED;
		}
	}

}
