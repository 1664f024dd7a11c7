package dev.jitney.test.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.Background;
import dev.jitney.event.EventContext;
import dev.jitney.event.upload.UploadedFile;
import dev.jitney.state.State;

/** Keeps what was in files. */
@State
class Album {

	private List<Leaf> pages = new ArrayList<>();

	List<Leaf> pages() {
		return this.pages;
	}

	void add(UploadedFile file) throws IOException {
		this.pages.add(new Leaf(describe(file)));
	}

	void addAll(List<UploadedFile> files) throws IOException {
		for (UploadedFile file : files) {
			add(file);
		}
	}

	@Background
	void develop(UploadedFile file, EventContext context) throws IOException {
		String page = describe(file);
		context.update(Album.class, (album) -> album.pages.add(new Leaf("developed " + page)));
	}

	void lose(UploadedFile file) {
		throw new IllegalStateException("The album has no room for " + file.name());
	}

	private static String describe(UploadedFile file) throws IOException {
		return file.name() + ": " + Files.readString(file.path());
	}

	record Leaf(String text) {

	}

}
