package org.zhiku.editing.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.zhiku.api.InvalidArgument;
import org.zhiku.api.Overloaded;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps files for a while. Which there are is known to this process alone; what another
 * one left is thrown away as soon as it would be overdue there, since that process may
 * still run. Safe for many threads.
 */
public final class Uploads {

	private final Path folder;

	private final UploadSettings settings;

	private final Clock clock;

	private final Map<String, Upload> kept = new LinkedHashMap<>();

	/**
	 * @param folder that belongs to uploads alone; made when first needed
	 */
	Uploads(Path folder, UploadSettings settings, Clock clock) {
		this.folder = folder;
		this.settings = settings;
		this.clock = clock;
	}

	/** Keeps a file, unless it grows too large or there are too many. */
	Mono<Upload> keep(String owner, String name, Flux<DataBuffer> bytes) {
		Mono<Upload> begin = clear().then(Mono.fromSupplier(() -> begin(owner, name)));
		return Mono.usingWhen(begin, (begun) -> home(begun).then(write(begun, bytes)), (_) -> Mono.empty(),
				(begun, _) -> done(begun.id()), (begun) -> done(begun.id()));
	}

	/** A file that its sender names; another one's is as unknown as any. */
	public Mono<Upload> file(String owner, String id) {
		return Mono.fromSupplier(() -> find(owner, id));
	}

	/** A file has served its purpose; nothing where there is none. */
	public Mono<Void> done(@Nullable String id) {
		return Mono.<Void>fromRunnable(() -> {
			Upload served = (id != null) ? take(id) : null;
			if (served != null) {
				remove(folder(served));
			}
		}).subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<Path> home(Upload begun) {
		return Mono.fromCallable(() -> Files.createDirectories(folder(begun))).subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<Upload> write(Upload begun, Flux<DataBuffer> bytes) {
		AtomicLong size = new AtomicLong();
		Flux<DataBuffer> bounded = bytes.doOnNext((buffer) -> {
			if (size.addAndGet(buffer.readableByteCount()) > begun.size()) {
				DataBufferUtils.release(buffer);
				throw new UploadRefused(begun.size());
			}
		});
		return DataBufferUtils.write(bounded, begun.path(), StandardOpenOption.CREATE_NEW)
			.timeout(this.settings.time())
			.then(Mono.fromSupplier(() -> arrived(begun, size.get())));
	}

	/** Only the room is taken here: whatever fails from now on gives it back. */
	private Upload begin(String owner, String name) {
		String id = "upl_" + UUID.randomUUID().toString().replace("-", "");
		Upload begun = new Upload(id, owner, name, this.folder.resolve(id).resolve(FileNames.onDisk(name)),
				this.settings.maxSize().toBytes(), this.clock.instant().plus(this.settings.keep()));
		admit(begun);
		return begun;
	}

	/** Room is held for all that may come. */
	private synchronized void admit(Upload begun) {
		long taken = this.kept.values().stream().mapToLong(Upload::size).sum();
		if (this.kept.size() >= this.settings.most() || taken + begun.size() > this.settings.total().toBytes()) {
			throw new Overloaded("uploads kept");
		}
		this.kept.put(begun.id(), begun);
	}

	private synchronized Upload arrived(Upload begun, long size) {
		Upload arrived = new Upload(begun.id(), begun.owner(), begun.name(), begun.path(), size, begun.until());
		this.kept.put(arrived.id(), arrived);
		return arrived;
	}

	private synchronized Upload find(String owner, String id) {
		Upload found = this.kept.get(id);
		if (found == null || !found.owner().equals(owner) || !found.until().isAfter(this.clock.instant())) {
			throw new InvalidArgument("input.upload",
					"There is no upload of yours with the id that 'input.upload' names, or no longer; send the file again.",
					"NOT_FOUND");
		}
		return found;
	}

	private synchronized @Nullable Upload take(String id) {
		return this.kept.remove(id);
	}

	private Mono<Void> clear() {
		return Mono.fromCallable(this::left).doOnNext((left) -> {
			overdue().forEach((upload) -> remove(folder(upload)));
			left.forEach(Uploads::remove);
		}).subscribeOn(Schedulers.boundedElastic()).then();
	}

	/** What another process has left behind. */
	private List<Path> left() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		FileTime newest = FileTime.from(this.clock.instant().minus(this.settings.keep()));
		List<Path> left = new ArrayList<>();
		try (DirectoryStream<Path> homes = Files.newDirectoryStream(this.folder)) {
			for (Path home : homes) {
				if (!isKept(home) && Files.getLastModifiedTime(home).compareTo(newest) < 0) {
					left.add(home);
				}
			}
		}
		return left;
	}

	private synchronized boolean isKept(Path home) {
		return this.kept.containsKey(home.getFileName().toString());
	}

	private synchronized List<Upload> overdue() {
		List<Upload> overdue = this.kept.values()
			.stream()
			.filter((upload) -> !upload.until().isAfter(this.clock.instant()))
			.toList();
		overdue.forEach((upload) -> this.kept.remove(upload.id()));
		return overdue;
	}

	private Path folder(Upload upload) {
		return this.folder.resolve(upload.id());
	}

	private static void remove(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Uploads cannot be removed", ex);
		}
	}

}
