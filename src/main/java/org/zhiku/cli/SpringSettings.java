package org.zhiku.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * Settings of the server on the command line, such as {@code --server.port=8081}. They
 * are Spring's to understand; here is only checked that they look like settings, so that
 * a misspelt option is told and not swallowed.
 */
final class SpringSettings {

	private static final Pattern FORM = Pattern.compile("--(debug|trace|[a-z][\\w-]*([.\\[][\\w.\\[\\]-]+)=.*)",
			Pattern.DOTALL);

	@Spec(Spec.Target.MIXEE)
	private CommandSpec command = CommandSpec.create();

	@Unmatched
	private List<String> settings = new ArrayList<>();

	static boolean isSetting(String argument) {
		return FORM.matcher(argument).matches();
	}

	/**
	 * As Spring takes them.
	 * @throws CommandLine.ParameterException where one is no setting
	 */
	List<String> checked() {
		for (String setting : this.settings) {
			if (!isSetting(setting)) {
				throw new CommandLine.UnmatchedArgumentException(this.command.commandLine(), List.of(setting));
			}
		}
		return List.copyOf(this.settings);
	}

}
