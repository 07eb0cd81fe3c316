package org.zhiku.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * A process that asks a server over so many connections, each as fast as it is answered,
 * and prints one line with what came of it: answers, refusals, errors, microseconds of
 * p50, p95 and p99. It is a process of its own so that its CPU is not counted as the
 * server's, and works on bare sockets so as to take little of it.
 * <p>
 * Arguments: the address, a file of bodies (one a line), connections, seconds.
 */
final class HttpLoad {

	private static final int REFUSED = 503;

	private static final int LONGEST_LINE = 8192;

	private final URI address;

	private final List<byte[]> requests;

	private final long end;

	private final AtomicInteger next = new AtomicInteger();

	private final LongAdder refused = new LongAdder();

	private final LongAdder errors = new LongAdder();

	private HttpLoad(URI address, List<String> bodies, long end) {
		this.address = address;
		this.requests = bodies.stream().map(this::request).toList();
		this.end = end;
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		int connections = Integer.parseInt(arguments[2]);
		HttpLoad load = new HttpLoad(URI.create(arguments[0]), Files.readAllLines(Path.of(arguments[1])),
				System.nanoTime() + (long) (Double.parseDouble(arguments[3]) * 1e9));
		List<Client> clients = new ArrayList<>();
		for (int i = 0; i < connections; i++) {
			clients.add(load.new Client());
		}
		for (Client client : clients) {
			client.thread.join();
		}
		int[] micros = clients.stream().flatMapToInt(Client::taken).sorted().toArray();
		new PrintStream(System.out, true, StandardCharsets.UTF_8).printf("%d %d %d %d %d %d%n", micros.length,
				load.refused.sum(), load.errors.sum(), at(micros, 0.5), at(micros, 0.95), at(micros, 0.99));
	}

	private static int at(int[] sorted, double share) {
		return (sorted.length > 0) ? sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] : 0;
	}

	private byte[] request(String body) {
		byte[] content = body.getBytes(StandardCharsets.UTF_8);
		byte[] head = ("POST " + this.address.getRawPath() + " HTTP/1.1\r\nHost: localhost\r\n"
				+ "Content-Type: application/json\r\nAccept: application/graphql-response+json\r\nContent-Length: "
				+ content.length + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII);
		byte[] request = Arrays.copyOf(head, head.length + content.length);
		System.arraycopy(content, 0, request, head.length, content.length);
		return request;
	}

	/** One connection, opened again when the server closes it. */
	private final class Client {

		private final Thread thread;

		private int[] micros = new int[1024];

		private int answered;

		private Client() {
			this.thread = Thread.ofPlatform().start(this::run);
		}

		private IntStream taken() {
			return Arrays.stream(this.micros, 0, this.answered);
		}

		private void run() {
			while (System.nanoTime() < HttpLoad.this.end) {
				try (Socket socket = new Socket()) {
					socket.setTcpNoDelay(true);
					socket.setSoTimeout(60_000);
					socket.connect(
							new InetSocketAddress(HttpLoad.this.address.getHost(), HttpLoad.this.address.getPort()));
					ask(socket, new BufferedInputStream(socket.getInputStream(), 1 << 16));
				}
				catch (IOException ex) {
					HttpLoad.this.errors.increment();
				}
			}
		}

		private void ask(Socket socket, InputStream answers) throws IOException {
			while (System.nanoTime() < HttpLoad.this.end) {
				int number = HttpLoad.this.next.getAndIncrement();
				long begin = System.nanoTime();
				socket.getOutputStream().write(HttpLoad.this.requests.get(number % HttpLoad.this.requests.size()));
				int status = read(answers);
				if (status == REFUSED) {
					HttpLoad.this.refused.increment();
				}
				else if (status != 200) {
					HttpLoad.this.errors.increment();
				}
				else {
					add((int) ((System.nanoTime() - begin) / 1000));
				}
			}
		}

		private void add(int taken) {
			if (this.answered == this.micros.length) {
				this.micros = Arrays.copyOf(this.micros, 2 * this.answered);
			}
			this.micros[this.answered++] = taken;
		}

		/**
		 * An answer to its end; what matters of it is its status and whether it has
		 * errors.
		 */
		private static int read(InputStream answers) throws IOException {
			int status = Integer.parseInt(line(answers).split(" ")[1]);
			int length = -1;
			for (String header = line(answers); !header.isEmpty(); header = line(answers)) {
				String lower = header.toLowerCase(Locale.ROOT);
				if (lower.startsWith("content-length:")) {
					length = Integer.parseInt(lower.substring("content-length:".length()).strip());
				}
			}
			if (length >= 0) {
				return judged(status, errorFree(answers.readNBytes(length)));
			}
			boolean fine = true;
			for (int chunk = chunk(answers); chunk > 0; chunk = chunk(answers)) {
				fine &= errorFree(answers.readNBytes(chunk));
				line(answers);
			}
			line(answers);
			return judged(status, fine);
		}

		/** A refusal is a refusal, though it says why among the errors. */
		private static int judged(int status, boolean errorFree) {
			return (status != 200 || errorFree) ? status : -1;
		}

		private static boolean errorFree(byte[] content) {
			return !new String(content, 0, Math.min(content.length, 12), StandardCharsets.US_ASCII)
				.contains("\"errors\"");
		}

		private static int chunk(InputStream answers) throws IOException {
			return Integer.parseInt(line(answers), 16);
		}

		private static String line(InputStream answers) throws IOException {
			StringBuilder line = new StringBuilder();
			for (int read = answers.read(); read != '\n'; read = answers.read()) {
				if (read < 0 || line.length() > LONGEST_LINE) {
					throw new EOFException();
				}
				if (read != '\r') {
					line.append((char) read);
				}
			}
			return line.toString();
		}

	}

}
