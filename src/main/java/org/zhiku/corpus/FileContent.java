package org.zhiku.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file on disk. */
record FileContent(Path path, String origin) implements Content {

	@Override
	public String fileName() {
		Path name = this.path.getFileName();
		return (name != null) ? name.toString() : "";
	}

	@Override
	public long size() throws IOException {
		return Files.size(this.path);
	}

	@Override
	public InputStream open() throws IOException {
		return Files.newInputStream(this.path);
	}

	@Override
	public RandomBytes random() throws IOException {
		return new Channel(FileChannel.open(this.path));
	}

	/** A file that is open. */
	private record Channel(FileChannel channel) implements RandomBytes {

		@Override
		public long size() throws IOException {
			return this.channel.size();
		}

		@Override
		public byte[] read(long position, int length) throws IOException {
			long there = this.channel.size() - position;
			if (position < 0 || there <= 0 || length <= 0) {
				return new byte[0];
			}
			ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, there));
			int read = 0;
			while (buffer.hasRemaining() && read >= 0) {
				read = this.channel.read(buffer, position + buffer.position());
			}
			return Arrays.copyOf(buffer.array(), buffer.position());
		}

		@Override
		public void close() throws IOException {
			this.channel.close();
		}

	}

}
