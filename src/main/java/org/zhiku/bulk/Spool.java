package org.zhiku.bulk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * A file between the graph, which is read at its own speed, and a client, who reads at
 * another. It goes when it is closed, and with the process however that ends. One thread
 * at a time works on it, so that it is not closed under whoever writes.
 */
final class Spool {

	private static final int PIECE = 64 * 1024;

	private final Scheduler disk = Schedulers.single(Schedulers.boundedElastic());

	private final FileChannel channel;

	private Spool(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * @param folder where such files lie; made when first needed
	 */
	static Spool open(Path folder) {
		try {
			Path file = Files.createTempFile(Files.createDirectories(folder), "graph", ".part");
			return new Spool(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
					StandardOpenOption.DELETE_ON_CLOSE));
		}
		catch (IOException ex) {
			throw new SpoolFailed(ex);
		}
	}

	/** Where everything is done that touches the file. */
	Scheduler disk() {
		return this.disk;
	}

	/** Empties the file, and writes it anew. */
	OutputStream rewrite() throws IOException {
		this.channel.truncate(0);
		return new BufferedOutputStream(Channels.newOutputStream(this.channel), PIECE);
	}

	long size() throws IOException {
		return this.channel.size();
	}

	/** The file from its beginning, a piece whenever one is asked for. */
	Flux<DataBuffer> read(DataBufferFactory buffers) {
		return DataBufferUtils.readByteChannel(() -> this.channel.position(0), buffers, PIECE).subscribeOn(this.disk);
	}

	Mono<Void> close() {
		return Mono.<Void>fromRunnable(this::closeChannel).subscribeOn(this.disk).doFinally((_) -> this.disk.dispose());
	}

	private void closeChannel() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
