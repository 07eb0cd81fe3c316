package org.zhiku.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.springframework.beans.BeansException;
import org.springframework.core.NestedExceptionUtils;

import org.zhiku.ontology.ZhikuException;

/** The commands of the jar. Without a command it serves. */
@Command(name = "zhiku", mixinStandardHelpOptions = true, versionProvider = ZhikuCommandLine.Version.class,
		description = "Zhiku 智库: Chinese policy documents as a graph and a full-text index behind GraphQL.",
		synopsisSubcommandLabel = "[COMMAND]",
		footer = { "", "Without a command, and with settings alone (--server.port=8081), it serves.",
				"'zhiku COMMAND --help' tells more of a command." })
public final class ZhikuCommandLine implements Runnable {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private ZhikuCommandLine() {
	}

	/**
	 * Does what the arguments say and returns the exit code.
	 * @param application the Spring application to start where one is needed
	 */
	public static int run(Class<?> application, String... arguments) {
		PrintStream out = utf8(FileDescriptor.out);
		PrintStream err = utf8(FileDescriptor.err);
		String encoding = System.getProperty("sun.jnu.encoding");
		if (!Charset.forName(encoding).newEncoder().canEncode('智')) {
			err.println("Files with Chinese names cannot be read: this locale names files in " + encoding
					+ ". Set LC_ALL=C.UTF-8.");
		}
		try {
			return run(application, out, err, arguments);
		}
		finally {
			out.flush();
			err.flush();
		}
	}

	static int run(Class<?> application, PrintStream out, PrintStream err, String... arguments) {
		return commands(application, out, err).execute(withCommand(arguments));
	}

	static CommandLine commands(Class<?> application, PrintStream out, PrintStream err) {
		return new CommandLine(new ZhikuCommandLine()).addSubcommand(new ServeCommand(application))
			.addSubcommand(new ExtractCommand(out))
			.addSubcommand(new IngestCommand(new Application(application), out))
			.addSubcommand(new ReindexCommand(new Application(application), out))
			.addSubcommand(new ApiKeyCommand(out))
			.setExpandAtFiles(false)
			.setUnmatchedOptionsArePositionalParams(false)
			.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
			.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
			.setExecutionExceptionHandler((ex, command, parsed) -> report(ex, command));
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "A command is missing");
	}

	/** Settings alone, or nothing at all, mean to serve. */
	static String[] withCommand(String... arguments) {
		if (arguments.length > 0 && !SettingsCommand.isSetting(arguments[0])) {
			return arguments;
		}
		List<String> served = new ArrayList<>(List.of("serve"));
		served.addAll(List.of(arguments));
		return served.toArray(String[]::new);
	}

	private static int report(Exception failure, CommandLine command) throws Exception {
		switch (failure) {
			case StartFailed _ -> command.getErr().println("zhiku " + command.getCommandName() + " could not start");
			case BeansException part ->
				command.getErr().println(NestedExceptionUtils.getMostSpecificCause(part).getMessage());
			case ZhikuException known -> command.getErr().println(known.getMessage());
			default -> throw failure;
		}
		return command.getCommandSpec().exitCodeOnExecutionException();
	}

	/** The platform's encoding may not hold Chinese. */
	private static PrintStream utf8(FileDescriptor descriptor) {
		return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), true,
				StandardCharsets.UTF_8);
	}

	/** The version that the build wrote into the jar. */
	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			String version = ZhikuCommandLine.class.getPackage().getImplementationVersion();
			return new String[] { "zhiku " + ((version != null) ? version : "(development)") };
		}

	}

}
