package org.zhiku.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.zhiku.security.ApiKey;

/** {@code api-key}: a new key for a writer, and the setting that admits it. */
@Command(name = "api-key", mixinStandardHelpOptions = true,
		description = { "Make an API key for somebody who may write.",
				"The key is shown once and kept nowhere; the server needs its hash only." })
final class ApiKeyCommand implements Callable<Integer> {

	private final PrintStream out;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "NAME", description = "Whose key it is: letters, digits and hyphens.")
	private String name = "";

	ApiKeyCommand(PrintStream out) {
		this.out = out;
	}

	@Override
	public Integer call() {
		if (!this.name.matches("[A-Za-z0-9-]+")) {
			throw new ParameterException(this.spec.commandLine(),
					"'" + this.name + "' is no name: it has letters, digits and hyphens only");
		}
		ApiKey key = ApiKey.random();
		this.out.println("Give to " + this.name + ":   " + key.secret());
		this.out.println("Give to the server: --zhiku.security.writers." + this.name + "=" + key.hash());
		return 0;
	}

}
