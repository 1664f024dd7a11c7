package dev.jitney.state.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicLong;

import dev.jitney.state.OwnerId;
import dev.jitney.state.record.RecordFormatException;
import org.jspecify.annotations.Nullable;

/**
 * The files of a store and the lock that keeps other processes out. Every method blocks;
 * one owner's files are used by one thread at a time.
 */
final class RecordDirectory implements AutoCloseable {

	static final String SUFFIX = ".state";

	private static final String TEMPORARY = ".tmp";

	private final Path records;

	private final Path quarantine;

	private final FileChannel lockFile;

	private final AtomicLong temporaries = new AtomicLong();

	private RecordDirectory(Path records, Path quarantine, FileChannel lockFile) {
		this.records = records;
		this.quarantine = quarantine;
		this.lockFile = lockFile;
	}

	/** Opens a directory, which is made if there is none, for this process alone. */
	static RecordDirectory open(Path directory) {
		Path root = directory.toAbsolutePath().normalize();
		try {
			Path records = Files.createDirectories(root.resolve("records"));
			Path quarantine = Files.createDirectories(root.resolve("quarantine"));
			return new RecordDirectory(records, quarantine, lock(root));
		}
		catch (IOException ex) {
			throw new StateDirectoryException(root, ex.toString(), ex);
		}
	}

	private static FileChannel lock(Path root) throws IOException {
		FileChannel file = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (!isLocked(file)) {
			file.close();
			throw new StateDirectoryException(root, "another process uses it", null);
		}
		return file;
	}

	/** The lock is given back with the channel, or by the system if the process dies. */
	private static boolean isLocked(FileChannel file) throws IOException {
		try {
			FileLock lock = file.tryLock();
			return lock != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	Path records() {
		return this.records;
	}

	private Path file(OwnerId owner) {
		return this.records.resolve(RecordFile.name(owner) + SUFFIX);
	}

	/**
	 * Puts a record in the place of the one before it. Once this returns, its content is
	 * safe, and so is the change of place as soon as the directory has been forced.
	 */
	void write(RecordFile content, long now) throws IOException {
		Path target = file(content.owner());
		Path temporary = this.records
			.resolve(RecordFile.name(content.owner()) + "." + this.temporaries.incrementAndGet() + TEMPORARY);
		try {
			writeAndForce(temporary, content.encode());
			Files.setLastModifiedTime(temporary, FileTime.fromMillis(now));
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			deleteQuietly(temporary, ex);
			throw ex;
		}
	}

	private static void writeAndForce(Path file, ByteBuffer content) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			while (content.hasRemaining()) {
				channel.write(content);
			}
			channel.force(false);
		}
	}

	private static void deleteQuietly(Path file, IOException failure) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
		}
	}

	/**
	 * Reads what is in an owner's file.
	 * @throws RecordFormatException if it cannot be understood
	 */
	RecordFile read(OwnerId owner) throws IOException {
		return read(file(owner));
	}

	/**
	 * Reads what is in a file, no more of it than its beginning if it is none of ours:
	 * there is no telling how long such a file is.
	 * @throws RecordFormatException if it cannot be understood
	 */
	static RecordFile read(Path file) throws IOException {
		if (!Files.isRegularFile(file) && Files.exists(file)) {
			throw new RecordFormatException("It is not a file");
		}
		try (InputStream in = Files.newInputStream(file)) {
			if (!RecordFile.isBeginning(in.readNBytes(Integer.BYTES))) {
				throw new RecordFormatException("It is not a record of Jitney");
			}
		}
		return RecordFile.decode(Files.readAllBytes(file));
	}

	/** Notes when an owner's record was used. */
	void touch(OwnerId owner, long now) throws IOException {
		Files.setLastModifiedTime(file(owner), FileTime.fromMillis(now));
	}

	void delete(OwnerId owner) throws IOException {
		Files.deleteIfExists(file(owner));
	}

	/** Returns where an owner's record stands aside, or null if it does not. */
	@Nullable Path quarantined(OwnerId owner) {
		Path file = this.quarantine.resolve(RecordFile.name(owner) + SUFFIX);
		return Files.exists(file) ? file : null;
	}

	void deleteQuarantined(OwnerId owner) throws IOException {
		Files.deleteIfExists(this.quarantine.resolve(RecordFile.name(owner) + SUFFIX));
	}

	/** Moves an owner's file aside and returns where it is now. */
	Path quarantine(OwnerId owner) throws IOException {
		return quarantine(file(owner));
	}

	/** Moves a file aside and returns where it is now. */
	Path quarantine(Path file) throws IOException {
		Path target = this.quarantine.resolve(file.getFileName());
		for (int i = 1; Files.exists(target); i++) {
			target = this.quarantine.resolve(file.getFileName() + "." + i);
		}
		return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
	}

	/** Shows every file to a visitor; what a crash has left half written is deleted. */
	void scan(FileVisitor visitor) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.records)) {
			for (Path file : files) {
				if (file.getFileName().toString().endsWith(TEMPORARY)) {
					Files.delete(file);
				}
				else {
					visitor.visit(file);
				}
			}
		}
	}

	@Override
	public void close() {
		try {
			this.lockFile.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Looks at one file. */
	@FunctionalInterface
	interface FileVisitor {

		void visit(Path file) throws IOException;

	}

}
