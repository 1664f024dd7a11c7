package dev.jitney.sample.posts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.stereotype.Repository;

/** The articles; where a real application would ask a database. */
@Repository
class PostRepository {

	private static final List<Post> POSTS = List.of(new Post("one-page-one-method", "One page, one method",
			"Why a page needs no template.", LocalDate.of(2026, 9, 7),
			paragraphs("A page is a Java method that returns a tree of elements. It runs once, for everybody.",
					"What differs from user to user is named, not computed: the tree refers to methods of a state,"
							+ " and the server calls them whenever the state has changed.")),
			new Post("a-click-on-its-way", "A click on its way", "From the browser to a handler and back.",
					LocalDate.of(2026, 10, 12),
					paragraphs(
							"A click is a number, the name of a handler and little else. It waits in the queue of its tab"
									+ " until the handler has run.",
							"What comes back is the difference between two views: for a counter that is a name and a"
									+ " number.")),
			new Post("state-that-stays", "State that stays", "What happens when the connection does not.",
					LocalDate.of(2026, 11, 20),
					paragraphs(
							"A tab can lose its connection at any time. Its state stays on the server, what was typed"
									+ " stays in the browser, and both meet again when the connection is back.",
							"Every event has a number, so none is lost and none is run twice.")));

	List<Post> findAll() {
		return POSTS;
	}

	Optional<Post> findById(String id) {
		return POSTS.stream().filter((post) -> post.id().equals(id)).findFirst();
	}

	private static List<Paragraph> paragraphs(String... texts) {
		return IntStream.range(0, texts.length).mapToObj((index) -> new Paragraph(index + 1, texts[index])).toList();
	}

}
