package org.zhiku.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The packaged jar as a user runs it: a process of its own, reached over HTTP alone, so
 * that it can be stopped and killed like any other.
 */
public final class ZhikuServer implements AutoCloseable {

	/** The jar that the package phase leaves behind. */
	public static final Path JAR = Path.of("target/zhiku.jar").toAbsolutePath();

	private static final Duration START = Duration.ofMinutes(3);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newHttpClient();

	private final int port;

	private final Path log;

	private final Process process;

	private ZhikuServer(int port, Path log, Process process) {
		this.port = port;
		this.log = log;
		this.process = process;
	}

	/**
	 * Starts a server whose working directory is the parent of its data folder, to show
	 * that it depends on no other. It may not be ready yet.
	 */
	public static ZhikuServer start(Path dataDir, String corpus) {
		try {
			int port = freePort();
			Path log = Files.createTempFile(dataDir.getParent(), "server", ".log");
			// Vectors would make what is found depend on how far they are, and take a
			// processor.
			List<String> command = command("--server.port=" + port, "--zhiku.data-dir=" + dataDir,
					"--zhiku.corpus=" + corpus, "--zhiku.semantic.enabled=false",
					"--zhiku.neo4j.embedded.compiler=quick");
			command.add(1, "-Xmx512m");
			Process process = new ProcessBuilder(command).directory(dataDir.getParent().toFile())
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			return new ZhikuServer(port, log, process);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Runs a command of the jar to its end. */
	public static Run run(Path directory, String... arguments) {
		return run(directory, command(arguments));
	}

	/**
	 * The command line of a process that lives for a minute: the better compiler would
	 * not pay off.
	 */
	public static List<String> command(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
		command.addAll(List.of(arguments));
		return command;
	}

	/** Runs any command line to its end. */
	public static Run run(Path directory, List<String> command) {
		try {
			Path out = Files.createTempFile(directory, "out", ".txt");
			Path err = Files.createTempFile(directory, "err", ".txt");
			Process process = new ProcessBuilder(command).directory(directory.toFile())
				.redirectOutput(out.toFile())
				.redirectError(err.toFile())
				.start();
			if (!process.waitFor(5, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new AssertionError("Still running after five minutes: " + command);
			}
			return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	/** Waits until the server says that it is ready: corpus ingested and indexed. */
	public ZhikuServer awaitReady() {
		await("/actuator/health/readiness");
		return this;
	}

	/** Waits until the server answers at all. */
	public ZhikuServer awaitLive() {
		await("/actuator/health/liveness");
		return this;
	}

	/** Asks and gives the whole answer, errors included. */
	public JsonNode ask(String query) {
		String body = JSON.writeValueAsString(JSON.createObjectNode().put("query", query));
		return JSON.readTree(send(HttpRequest.newBuilder(uri("/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build()).body());
	}

	/** What a path answers, whatever its status. */
	public String get(String path) {
		return send(HttpRequest.newBuilder(uri(path)).build()).body();
	}

	/** Asks and gives the data; an error fails the test. */
	public JsonNode data(String query) {
		JsonNode answer = ask(query);
		if (answer.has("errors")) {
			throw new AssertionError(query + "\n" + answer.toPrettyString());
		}
		return answer.get("data");
	}

	/** All processes of this server: itself and those it started. */
	public List<ProcessHandle> processes() {
		List<ProcessHandle> all = new ArrayList<>(this.process.descendants().toList());
		all.add(this.process.toHandle());
		return all;
	}

	/** Stops it as Ctrl-C does. */
	public void stop() {
		this.process.destroy();
		awaitEnd();
	}

	/** Ends it as {@code kill -9} does. */
	public void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	public String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		processes().forEach(ProcessHandle::destroyForcibly);
	}

	private void await(String path) {
		long deadline = System.nanoTime() + START.toNanos();
		while (System.nanoTime() < deadline) {
			if (!this.process.isAlive()) {
				throw new AssertionError("The server ended:\n" + log());
			}
			if (answers(path)) {
				return;
			}
			pause();
		}
		throw new AssertionError("Not ready after " + START + ":\n" + log());
	}

	private boolean answers(String path) {
		try {
			HttpRequest request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(5)).build();
			return this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private void awaitEnd() {
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				throw new AssertionError("The server does not stop:\n" + log());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(200);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** How a command ended and what it printed. */
	public record Run(int exitCode, String out, String err) {
	}

}
