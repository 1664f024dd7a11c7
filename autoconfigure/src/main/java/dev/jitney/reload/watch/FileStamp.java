package dev.jitney.reload.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * What a file holds, told by its size and a checksum.
 *
 * @param content checksum; of a file that is too large to be read over and over, the time
 * at which it was written
 */
record FileStamp(long size, long content) {

	private static final long LARGEST = 8L * 1024 * 1024;

	private static final int BUFFER = 16 * 1024;

	/** Reads a file. */
	static FileStamp of(Path file) throws IOException {
		long size = Files.size(file);
		return new FileStamp(size, (size > LARGEST) ? Files.getLastModifiedTime(file).toMillis() : checksum(file));
	}

	private static long checksum(Path file) throws IOException {
		CRC32C checksum = new CRC32C();
		byte[] buffer = new byte[BUFFER];
		try (InputStream input = Files.newInputStream(file)) {
			for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
				checksum.update(buffer, 0, read);
			}
		}
		return checksum.getValue();
	}

	boolean isEmpty() {
		return this.size == 0;
	}

}
