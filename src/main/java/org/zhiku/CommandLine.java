package org.zhiku;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command as the system has them: a character stands for a byte, so that
 * Chinese passes a JVM whose locale cannot decode it.
 */
final class CommandLine {

	private static final Path OWN = Path.of("/proc/self/cmdline");

	private final List<String> words;

	private CommandLine(List<String> words) {
		this.words = words;
	}

	/**
	 * The command that started this process, without its first word; empty where the
	 * system does not tell.
	 */
	static CommandLine own() throws IOException {
		if (!Files.isReadable(OWN)) {
			return new CommandLine(List.of());
		}
		String all = new String(Files.readAllBytes(OWN), StandardCharsets.ISO_8859_1);
		List<String> words = new ArrayList<>(List.of(all.split("\0", -1)));
		words.remove(words.size() - 1);
		return new CommandLine(words.subList(Math.min(1, words.size()), words.size()));
	}

	/** Whether it names the jar; a Java that read it from a file does not show it. */
	boolean startsJar() {
		return this.words.contains("-jar");
	}

	/** This command with other words before it. */
	CommandLine after(List<String> first) {
		List<String> all = new ArrayList<>(first);
		all.addAll(this.words);
		return new CommandLine(all);
	}

	/**
	 * Writes the words so that {@code java @file} takes them, readable to the owner
	 * alone.
	 */
	Path write() throws IOException {
		Path file = Files.createTempFile("zhiku", ".args");
		List<String> lines = this.words.stream().map(CommandLine::quoted).toList();
		return Files.write(file, lines, StandardCharsets.ISO_8859_1);
	}

	private static String quoted(String word) {
		String escaped = word.replace("\\", "\\\\")
			.replace("\"", "\\\"")
			.replace("\n", "\\n")
			.replace("\r", "\\r")
			.replace("\t", "\\t")
			.replace("\f", "\\f");
		return '"' + escaped + '"';
	}

}
