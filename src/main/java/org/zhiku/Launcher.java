package org.zhiku;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Where {@code java -jar} begins. The default Java of a machine is often an older one, so
 * this class is compiled for Java 17: it looks for a Java that can run the rest, starts
 * the jar again with that and stands for it until it ends. A Java that is new enough goes
 * straight on, unless its locale cannot name files in Chinese: Java learns the encoding
 * of names at its start and never again.
 */
public final class Launcher {

	private static final int VERSION = 25;

	/** Tells the second process whose end is also its own. */
	private static final String PARENT = "zhiku.parent";

	private static final int FAREWELL_SECONDS = 60;

	/** Commands that open the index. Lucene computes with vectors. */
	private static final Set<String> SEARCHING = Set.of("serve", "reindex");

	/** The JVM prints a line of warning for this module; it has no switch for that. */
	private static final List<String> SEARCH_FLAGS = List.of("--add-modules=jdk.incubator.vector");

	/** For what is over before the better compiler pays off. */
	private static final List<String> SHORT_FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	private Launcher() {
	}

	public static void main(String[] args) throws ReflectiveOperationException, IOException, InterruptedException {
		boolean newEnough = Runtime.version().feature() >= VERSION;
		String parent = System.getProperty(PARENT);
		if (newEnough && (parent != null || namesChinese())) {
			endWithParent(parent);
			start(args);
			return;
		}
		Optional<Path> home = newEnough ? Optional.of(Path.of(System.getProperty("java.home"))) : otherHome();
		if (home.isEmpty()) {
			System.err.println("Zhiku needs Java " + VERSION + " or newer, this is Java " + Runtime.version().feature()
					+ " and no other was found. Install one, or name its folder in ZHIKU_JAVA_HOME.");
			System.exit(1);
		}
		CommandLine own = CommandLine.own();
		System
			.exit((namesChinese() || !own.startsJar()) ? run(new ProcessBuilder(command(home.get(), ownFlags(), args)))
					: runInUtf8(home.get(), own.after(flags(args))));
	}

	private static Optional<Path> otherHome() {
		return new JavaHomes(System.getenv(), Path.of("/"), Path.of(System.getProperty("user.home"))).find(VERSION);
	}

	/** A process builder would encode the arguments as badly as they were decoded. */
	private static int runInUtf8(Path home, CommandLine command) throws IOException, InterruptedException {
		Path file = command.write();
		file.toFile().deleteOnExit();
		ProcessBuilder builder = new ProcessBuilder(JavaHomes.executable(home).toString(), "@" + file);
		builder.environment().put("LC_ALL", "C.UTF-8");
		return run(builder);
	}

	/** Whether the locale's encoding of file names has Chinese characters. */
	private static boolean namesChinese() {
		return Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode('智')
				|| File.separatorChar != '/';
	}

	/** By name: this class must not need the newer ones to be loaded. */
	private static void start(String[] args) throws ReflectiveOperationException {
		try {
			Class.forName("org.zhiku.ZhikuApplication").getMethod("main", String[].class).invoke(null, (Object) args);
		}
		catch (InvocationTargetException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw ex;
		}
	}

	static List<String> command(Path home, List<String> ownFlags, String[] args) {
		List<String> command = new ArrayList<>();
		command.add(JavaHomes.executable(home).toString());
		command.addAll(flags(args));
		command.addAll(ownFlags);
		command.add("-jar");
		command.add(System.getProperty("java.class.path"));
		command.addAll(Arrays.asList(args));
		return command;
	}

	private static List<String> flags(String[] args) {
		List<String> flags = new ArrayList<>();
		flags.add("--enable-native-access=ALL-UNNAMED");
		flags.addAll(flagsOf(commandOf(args)));
		flags.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
		return flags;
	}

	private static List<String> flagsOf(String command) {
		if (SEARCHING.contains(command)) {
			return SEARCH_FLAGS;
		}
		// An ingest is long and opens no index.
		return command.equals("ingest") ? List.of() : SHORT_FLAGS;
	}

	/** Settings alone, or nothing at all, mean to serve. */
	private static String commandOf(String[] args) {
		List<String> all = Arrays.asList(args);
		if (all.contains("--help") || all.contains("-h")) {
			return "--help";
		}
		return (all.isEmpty() || all.get(0).matches("--\\w.*=.*")) ? "serve" : all.get(0);
	}

	/** What the user gave this JVM, such as -Xmx, is meant for the other. */
	private static List<String> ownFlags() {
		List<String> all = Arrays.asList(ProcessHandle.current().info().arguments().orElse(new String[0]));
		int jar = all.indexOf("-jar");
		return (jar < 0) ? List.of() : all.subList(0, jar);
	}

	private static int run(ProcessBuilder builder) throws IOException, InterruptedException {
		Process child = builder.inheritIO().start();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child), "stop"));
		return child.waitFor();
	}

	/** A signal reached us: the other process stops in its own order. */
	private static void stop(Process child) {
		child.destroy();
		try {
			if (!child.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
				child.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			child.destroyForcibly();
		}
	}

	/** Nobody would stop this process after its parent was killed. */
	private static void endWithParent(@Nullable String pid) {
		if (pid == null) {
			return;
		}
		long parent = Long.parseLong(pid);
		ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "parent-watch");
			thread.setDaemon(true);
			return thread;
		});
		watch.scheduleWithFixedDelay(() -> {
			if (ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) != parent) {
				Runtime.getRuntime().halt(1);
			}
		}, 0, 1, TimeUnit.SECONDS);
	}

}
