package dev.jitney.sample.posts;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostReaderTests {

	private final PostReader reader = new PostReader(new PostRepository());

	@Test
	void opensAPostByItsId() {
		this.reader.open("state-that-stays");
		assertThat(this.reader.documentTitle()).isEqualTo("State that stays – Jitney");
		assertThat(this.reader.paragraphs()).extracting(Paragraph::number).containsExactly(1, 2);
	}

	@Test
	void doesNotFindAPostThatIsNotThere() {
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> this.reader.open("no-such-post"))
			.satisfies((ex) -> assertThat(ex.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
	}

	@Test
	void listsAllPosts() {
		this.reader.load();
		assertThat(this.reader.posts()).hasSize(3).extracting(Post::id).doesNotHaveDuplicates();
	}

}
