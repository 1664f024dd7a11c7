package dev.jitney.event.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.jitney.event.FileName;

import org.springframework.http.MediaType;

/**
 * A file that a browser has sent, in a temporary file of this node. It is deleted when
 * the handler that got it has ended, in the background too; {@link #moveTo} keeps it.
 * Name and content type are what the browser says, the name made safe.
 *
 * <pre class="code">
 * void add(UploadedFile photo) throws IOException {
 *     photo.moveTo(this.album.resolve(UUID.randomUUID() + ".png"));
 * }
 * </pre>
 *
 * @param name cannot lead out of a directory; two files may have the same
 * @param size in bytes
 * @param path where it is until the handler ends
 * @since 0.1
 */
public record UploadedFile(String name, MediaType contentType, long size, Path path) {

	/** Makes the name safe, whoever makes the record. */
	public UploadedFile {
		name = FileName.of(name).value();
	}

	/** Opens the content; to be closed by the caller. */
	public InputStream openStream() throws IOException {
		return Files.newInputStream(this.path);
	}

	/**
	 * Moves the file to a place where it stays. Never overwrites.
	 * @throws java.nio.file.FileAlreadyExistsException if there is something
	 */
	public void moveTo(Path target) throws IOException {
		Files.move(this.path, target);
	}

}
