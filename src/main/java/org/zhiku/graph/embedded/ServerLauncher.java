package org.zhiku.graph.embedded;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The main class of the child process: Neo4j, and the thread that ends it with its
 * parent. It runs on Neo4j's class path and may use nothing but the JDK; Neo4j it knows
 * by name only.
 */
final class ServerLauncher {

	/** Held until the process ends, so that nobody starts a second one meanwhile. */
	static final String LOCK = "child.lock";

	static final int STILL_LOCKED = 3;

	private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

	private static @Nullable FileLock lock;

	private ServerLauncher() {
	}

	public static void main(String[] args) throws Exception {
		Path home = Path.of(args[0]);
		lock = FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
		if (lock == null) {
			System.exit(STILL_LOCKED);
		}
		Thread.ofPlatform().daemon().name("parent-watch").start(ServerLauncher::endWithParent);
		Class.forName("org.neo4j.server.Neo4jCommunity")
			.getMethod("main", String[].class)
			.invoke(null, (Object) new String[] { "--home-dir=" + home, "--config-dir=" + home });
		leaveInterruptToParent();
	}

	/** Whatever ends the parent, kill -9 included, closes our standard input. */
	private static void endWithParent() {
		try (FileInputStream parent = new FileInputStream(FileDescriptor.in)) {
			while (parent.read() >= 0) {
				Thread.onSpinWait();
			}
		}
		catch (IOException ex) {
			// A broken pipe says the same as its end.
		}
		Thread.ofPlatform().daemon().start(ServerLauncher::haltLater);
		System.exit(0);
	}

	private static void haltLater() {
		try {
			Thread.sleep(STOP_LIMIT);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		Runtime.getRuntime().halt(1);
	}

	/**
	 * Ctrl-C reaches every process of the terminal; the parent first finishes what it
	 * does with us. By reflection, since the compiler warns of this class.
	 */
	private static void leaveInterruptToParent() throws ReflectiveOperationException {
		Class<?> signal = Class.forName("sun.misc.Signal");
		Class<?> handler = Class.forName("sun.misc.SignalHandler");
		signal.getMethod("handle", signal, handler)
			.invoke(null, signal.getConstructor(String.class).newInstance("INT"),
					handler.getField("SIG_IGN").get(null));
	}

}
