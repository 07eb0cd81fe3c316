package org.zhiku.graph.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The folder of the embedded Neo4j: its store, its logs, its settings, the password, and
 * the locks that keep two servers off one store.
 */
record ServerHome(Path folder) {

	private static final String LAUNCHER = "/" + ServerLauncher.class.getName().replace('.', '/') + ".class";

	static ServerHome in(Path dataDir) {
		return new ServerHome(dataDir.resolve("neo4j").toAbsolutePath().normalize());
	}

	/**
	 * Makes the folder ours for as long as the lock is held.
	 * @throws EmbeddedFailure where another process has it
	 */
	FileLock claim() throws IOException {
		Files.createDirectories(this.folder);
		ownerOnly(this.folder, "rwx------");
		FileLock lock = lock("parent.lock");
		if (lock == null) {
			throw new EmbeddedFailure("Another Zhiku already uses the data folder " + this.folder.getParent(),
					"Stop the other one, or give this one a folder of its own with --zhiku.data-dir=FOLDER. A server takes"
							+ " documents in at its start: put them into its corpus folder and start it again, or stop it,"
							+ " ingest, and start it.");
		}
		return lock;
	}

	/** Whether a child of an earlier process is still alive. */
	boolean childAlive() throws IOException {
		FileLock lock = lock(ServerLauncher.LOCK);
		if (lock == null) {
			return true;
		}
		lock.channel().close();
		return false;
	}

	/** The password, made and kept at the first call. */
	String password() throws IOException {
		Path file = this.folder.resolve("password");
		if (!Files.exists(file)) {
			byte[] secret = new byte[24];
			new SecureRandom().nextBytes(secret);
			writePrivately(file, HexFormat.of().formatHex(secret));
		}
		String password = Files.readString(file).strip();
		Path users = this.folder.resolve("data/dbms/auth.ini");
		if (!Files.exists(users) && !Files.exists(this.folder.resolve("data/databases"))) {
			Files.createDirectories(users.getParent());
			writePrivately(users, InitialUser.line(password));
		}
		return password;
	}

	void writeConfiguration(String text) throws IOException {
		writePrivately(this.folder.resolve("neo4j.conf"), text);
	}

	/**
	 * The class path entry with the launcher. Its class is copied out of wherever we run
	 * from, since the child cannot read a jar inside a jar.
	 */
	Path launcher() throws IOException {
		Path root = this.folder.resolve("launcher");
		Path file = root.resolve(LAUNCHER.substring(1));
		Files.createDirectories(file.getParent());
		try (InputStream launcher = ServerHome.class.getResourceAsStream(LAUNCHER)) {
			Files.copy(Objects.requireNonNull(launcher, LAUNCHER), file, StandardCopyOption.REPLACE_EXISTING);
		}
		return root;
	}

	/** What the child prints; Neo4j's own logs are beside it. */
	Path log() throws IOException {
		Path logs = this.folder.resolve("logs");
		Files.createDirectories(logs);
		return logs.resolve("process.log");
	}

	private @Nullable FileLock lock(String name) throws IOException {
		FileChannel channel = FileChannel.open(this.folder.resolve(name), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		FileLock lock = tryLock(channel);
		if (lock == null) {
			channel.close();
		}
		return lock;
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/** Whole or not at all, and never readable by others, not even for a moment. */
	private static void writePrivately(Path file, String text) throws IOException {
		Path fresh = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		Files.createFile(fresh);
		ownerOnly(fresh, "rw-------");
		Files.writeString(fresh, text);
		Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private static void ownerOnly(Path path, String permissions) throws IOException {
		if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

}
