package dev.jitney.sample.posts;

import java.time.LocalDate;
import java.util.List;

import dev.jitney.state.State;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The articles as one tab reads them. */
@State
class PostReader {

	private final PostRepository repository;

	private List<Post> posts = List.of();

	private @Nullable Post post;

	PostReader(PostRepository repository) {
		this.repository = repository;
	}

	List<Post> posts() {
		return this.posts;
	}

	@Nullable String title() {
		return (this.post != null) ? this.post.title() : null;
	}

	@Nullable String documentTitle() {
		return (this.post != null) ? this.post.title() + " – Jitney" : null;
	}

	@Nullable String summary() {
		return (this.post != null) ? this.post.summary() : null;
	}

	@Nullable LocalDate published() {
		return (this.post != null) ? this.post.published() : null;
	}

	List<Paragraph> paragraphs() {
		return (this.post != null) ? this.post.paragraphs() : List.of();
	}

	void load() {
		this.posts = this.repository.findAll();
	}

	void open(String id) {
		this.post = this.repository.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
