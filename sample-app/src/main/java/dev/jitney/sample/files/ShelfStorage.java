package dev.jitney.sample.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import dev.jitney.event.upload.UploadedFile;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Keeps files; where a real application would have an object store. */
@Component
class ShelfStorage implements DisposableBean {

	private final Path directory = Files.createTempDirectory("jitney-shelf-");

	ShelfStorage() throws IOException {
	}

	/** Moves a file here, under a name of our own. */
	ShelfFile keep(UploadedFile file) throws IOException {
		String id = UUID.randomUUID().toString();
		file.moveTo(this.directory.resolve(id));
		return new ShelfFile(id, file.name(), file.contentType().toString(), file.size());
	}

	Resource content(String id) {
		return new FileSystemResource(this.directory.resolve(id));
	}

	@Override
	public void destroy() throws IOException {
		FileSystemUtils.deleteRecursively(this.directory);
	}

}
