package dev.jitney.sample.posts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.jitney.test.JitneyTest;
import dev.jitney.test.TestBrowser;
import dev.jitney.test.TestTab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;

@JitneyTest
class PostPagesTests {

	@MockitoBean
	private PostRepository posts;

	@BeforeEach
	void publish() {
		Post post = new Post("first", "First post", "What it is about.", LocalDate.of(2026, 1, 1),
				List.of(new Paragraph(1, "One."), new Paragraph(2, "Two.")));
		given(this.posts.findAll()).willReturn(List.of(post));
		given(this.posts.findById("first")).willReturn(Optional.of(post));
	}

	@Test
	void listLeadsToThePost(@Autowired TestBrowser browser) {
		TestTab tab = browser.open("/posts");
		tab.link("First post").click();
		assertThat(tab.url()).isEqualTo("/posts/first");
		assertThat(tab.title()).isEqualTo("First post – Jitney");
		assertThat(tab.select("meta[name=description]").attr("content")).isEqualTo("What it is about.");
		assertThat(tab.select(".post div p").eachText()).containsExactly("One.", "Two.");
	}

	@Test
	void postThatDoesNotExistIsNotFound(@Autowired TestBrowser browser) {
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> browser.open("/posts/second"))
			.withMessage("404 NOT_FOUND");
	}

}
