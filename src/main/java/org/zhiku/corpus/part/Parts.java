package org.zhiku.corpus.part;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip, in memory, by their paths. A path is a mere key: nothing is written
 * anywhere, so that one that climbs out of the folder leads nowhere. Letters are compared
 * without regard to case, as the writers of these formats do.
 */
public final class Parts {

	private static final int BLOCK = 1 << 14;

	private final Map<String, byte[]> parts = new HashMap<>();

	private final PartLimits limits;

	private final long unpackedLimit;

	private long unpacked;

	private long kept;

	private Parts(PartLimits limits, long zipBytes) {
		this.limits = limits;
		this.unpackedLimit = limits.unpacked(zipBytes);
	}

	/**
	 * Unpacks a zip. What follows a fault is lost; the parts before it are not read
	 * either, since half a document is worse than a message.
	 * @param wanted which paths to keep
	 * @throws RefusedException where it is damaged, encrypted or too much
	 */
	public static Parts unpack(byte[] zip, PartLimits limits, Predicate<String> wanted) {
		Parts parts = new Parts(limits, zip.length);
		// Names in other encodings than UTF-8 occur; none of them is one that we look for.
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.ISO_8859_1)) {
			parts.readAll(in, wanted);
		}
		catch (ZipException ex) {
			throw fault(ex);
		}
		catch (EOFException ex) {
			throw new RefusedException(RefusedException.Kind.DAMAGED, "the zip breaks off", ex);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new RefusedException(RefusedException.Kind.DAMAGED, "the zip cannot be unpacked", ex);
		}
		return parts;
	}

	/** The part at a path, null where there is none. */
	public byte @Nullable [] find(String path) {
		return this.parts.get(key(path));
	}

	/** The part at a path as XML. */
	public @Nullable XmlEvents findXml(String path) {
		byte[] bytes = find(path);
		return (bytes != null) ? XmlEvents.of(bytes, path) : null;
	}

	private void readAll(ZipInputStream in, Predicate<String> wanted) throws IOException {
		int entries = 0;
		for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
			entries++;
			if (entries > this.limits.entries()) {
				throw RefusedException.overLimit("more than " + this.limits.entries() + " parts");
			}
			String path = normalise(entry.getName());
			if (!entry.isDirectory() && wanted.test(path)) {
				keep(path, in);
			}
			else {
				pass(in);
			}
		}
		if (entries == 0) {
			throw RefusedException.damaged("it is not a zip, or an empty one");
		}
	}

	/** Of two parts with one path the first counts. */
	private void keep(String path, InputStream in) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] block = new byte[BLOCK];
		for (int n = in.read(block); n >= 0; n = in.read(block)) {
			count(n);
			this.kept += n;
			bytes.write(block, 0, n);
			if (bytes.size() > this.limits.partBytes() || this.kept > this.limits.keptBytes()) {
				throw RefusedException.overLimit("the part " + shown(path) + " unpacks to more than is read");
			}
		}
		this.parts.putIfAbsent(key(path), bytes.toByteArray());
	}

	private void pass(InputStream in) throws IOException {
		byte[] block = new byte[BLOCK];
		for (int n = in.read(block); n >= 0; n = in.read(block)) {
			count(n);
		}
	}

	private void count(int bytes) {
		this.unpacked += bytes;
		if (this.unpacked > this.unpackedLimit) {
			throw RefusedException
				.overLimit("it unpacks to more than " + this.unpackedLimit + " bytes, as a zip bomb does");
		}
	}

	private static RefusedException fault(ZipException ex) {
		String message = String.valueOf(ex.getMessage());
		if (message.contains("encrypted")) {
			return new RefusedException(RefusedException.Kind.ENCRYPTED, "the zip is encrypted", ex);
		}
		return new RefusedException(RefusedException.Kind.DAMAGED, "the zip cannot be unpacked: " + message, ex);
	}

	private static String normalise(String name) {
		String path = name.replace('\\', '/');
		return path.startsWith("/") ? path.substring(1) : path;
	}

	private static String key(String path) {
		return path.toLowerCase(Locale.ROOT);
	}

	private static String shown(String path) {
		return (path.length() <= 100) ? path : path.substring(0, 100) + "…";
	}

}
