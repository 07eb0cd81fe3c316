package org.zhiku.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a benchmark of a server or its index is told: {@code --name=value}s, then a data
 * folder, which is kept and used again, then files or folders that are ingested into it.
 */
final class Options {

	private final List<String> named;

	private final List<String> others;

	private Options(List<String> named, List<String> others) {
		this.named = named;
		this.others = others;
	}

	static Options of(String[] arguments) {
		return new Options(Stream.of(arguments).filter((argument) -> argument.startsWith("--")).toList(),
				Stream.of(arguments).filter((argument) -> !argument.startsWith("--")).toList());
	}

	/** The value of an option, or what it is without being told. */
	String value(String name, String absent) {
		return this.named.stream()
			.filter((option) -> option.startsWith("--" + name + "="))
			.map((option) -> option.substring(name.length() + 3))
			.findFirst()
			.orElse(absent);
	}

	/** How long each row takes. */
	double seconds() {
		return Double.parseDouble(value("seconds", "20"));
	}

	/**
	 * How long something is done before it is measured; as long as a row without being
	 * told. The compiler of the JVM is a quarter of the CPU for a minute.
	 */
	double warmUpSeconds() {
		return Double.parseDouble(value("warm-up", value("seconds", "20")));
	}

	int[] numbers(String name, String absent) {
		return Arrays.stream(value(name, absent).split(",")).mapToInt(Integer::parseInt).toArray();
	}

	boolean has(String name) {
		return this.named.contains("--" + name);
	}

	/** A fresh folder where none is named. */
	Path data() throws IOException {
		return this.others.isEmpty() ? Files.createTempDirectory("zhiku-bench") : Path.of(this.others.getFirst());
	}

	/**
	 * Nothing more than what a named folder holds; for a fresh one the project's own
	 * corpus.
	 */
	List<String> corpus() {
		return this.others.isEmpty() ? List.of("corpus") : this.others.subList(1, this.others.size());
	}

}
