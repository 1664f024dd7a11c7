package dev.jitney.sample.files;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.Event;
import dev.jitney.event.upload.UploadedFile;
import dev.jitney.state.State;

import org.springframework.http.MediaType;

/** The files of one tab. */
@State
class Shelf {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final ShelfStorage storage;

	private List<ShelfFile> files = new ArrayList<>();

	Shelf(ShelfStorage storage) {
		this.storage = storage;
	}

	List<ShelfFile> files() {
		return this.files;
	}

	boolean isEmpty() {
		return this.files.isEmpty();
	}

	/** Runs when all have arrived; what is not kept is deleted afterwards. */
	void add(List<UploadedFile> uploaded) throws IOException {
		for (UploadedFile file : uploaded) {
			this.files.add(this.storage.keep(file));
		}
	}

	Event download(String id) {
		ShelfFile file = this.files.stream().filter((each) -> each.id().equals(id)).findFirst().orElseThrow();
		return Event.download(file.name(), MediaType.parseMediaType(file.type()), this.storage.content(id));
	}

	/** The content is written while the browser reads it. */
	Event list() {
		List<ShelfFile> listed = List.copyOf(this.files);
		return Event.download("shelf.csv", CSV, (output) -> {
			PrintStream lines = new PrintStream(output, true, StandardCharsets.UTF_8);
			listed.forEach((file) -> lines.printf("\"%s\",%d%n", file.name(), file.size()));
		});
	}

}
