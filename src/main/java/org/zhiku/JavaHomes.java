package org.zhiku;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a Java of a version where systems and tools install them. Compiled for Java 17:
 * it runs where there may be nothing newer.
 */
final class JavaHomes {

	private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"?(\\d+)");

	/** Below the root of the file system; the folders in them are homes. */
	private static final List<String> SYSTEM = List.of("usr/lib/jvm", "usr/lib64/jvm", "usr/java", "usr/local",
			"usr/local/openjdk", "opt", "opt/java", "opt/jdk", "Library/Java/JavaVirtualMachines", "Program Files/Java",
			"Program Files/Eclipse Adoptium", "Program Files/Microsoft", "Program Files/Zulu",
			"Program Files/Amazon Corretto", "Program Files/BellSoft");

	private static final List<String> USER = List.of(".sdkman/candidates/java", ".jdks", ".jenv/versions",
			".asdf/installs/java", ".local/share/mise/installs/java", "Library/Java/JavaVirtualMachines", "scoop/apps");

	private final Map<String, String> environment;

	private final Path root;

	private final Path user;

	JavaHomes(Map<String, String> environment, Path root, Path user) {
		this.environment = environment;
		this.root = root;
		this.user = user;
	}

	/**
	 * A home whose Java has this version, else the next newer one. What
	 * {@code ZHIKU_JAVA_HOME} names is taken first, then {@code JAVA_HOME}.
	 */
	Optional<Path> find(int version) {
		for (String variable : List.of("ZHIKU_JAVA_HOME", "JAVA_HOME")) {
			String home = this.environment.get(variable);
			if (home != null && !home.isBlank() && version(Path.of(home)) >= version) {
				return Optional.of(Path.of(home));
			}
		}
		return installed().stream()
			.filter((home) -> version(home) >= version)
			.min(Comparator.comparingInt(JavaHomes::version));
	}

	private List<Path> installed() {
		List<Path> homes = new ArrayList<>();
		SYSTEM.forEach((folder) -> addHomes(this.root.resolve(folder), homes));
		USER.forEach((folder) -> addHomes(this.user.resolve(folder), homes));
		return homes;
	}

	private static void addHomes(Path folder, List<Path> homes) {
		List<Path> found = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
			for (Path entry : entries) {
				found.add(entry);
				found.add(entry.resolve("Contents/Home"));
			}
		}
		catch (IOException | DirectoryIteratorException ex) {
			return;
		}
		found.sort(null);
		homes.addAll(found);
	}

	/** The major version of the Java at home there; 0 if there is none. */
	private static int version(Path home) {
		if (!Files.isExecutable(executable(home))) {
			return 0;
		}
		try {
			Matcher matcher = VERSION.matcher(Files.readString(home.resolve("release")));
			return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
		}
		catch (IOException ex) {
			return 0;
		}
	}

	/** The program to start. */
	static Path executable(Path home) {
		Path windows = home.resolve("bin/java.exe");
		return Files.exists(windows) ? windows : home.resolve("bin/java");
	}

}
