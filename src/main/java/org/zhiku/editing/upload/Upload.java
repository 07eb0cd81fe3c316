package org.zhiku.editing.upload;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that was sent ahead.
 *
 * @param id by which it is named
 * @param owner who sent it, and may use it
 * @param name as its sender called it
 * @param path where it lies
 * @param size bytes; while it arrives, those that it may have
 * @param until when it is thrown away
 */
public record Upload(String id, String owner, String name, Path path, long size, Instant until) {
}
