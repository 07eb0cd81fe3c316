package org.zhiku.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * A command that starts the application and takes its settings, such as
 * {@code --server.port=8081}. They are Spring's to understand; here is only checked that
 * they look like settings, so that a misspelt option is told and not swallowed.
 */
abstract class SettingsCommand implements Callable<Integer> {

	private static final Pattern SETTING = Pattern.compile("--(debug|trace|[a-z][\\w-]*([.\\[][\\w.\\[\\]-]+)=.*)",
			Pattern.DOTALL);

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Unmatched
	private List<String> settings = new ArrayList<>();

	static boolean isSetting(String argument) {
		return SETTING.matcher(argument).matches();
	}

	/**
	 * As Spring takes them.
	 * @throws CommandLine.ParameterException where one is no setting
	 */
	List<String> settings() {
		for (String setting : this.settings) {
			if (!isSetting(setting)) {
				throw new CommandLine.UnmatchedArgumentException(this.spec.commandLine(), List.of(setting));
			}
		}
		return List.copyOf(this.settings);
	}

}
