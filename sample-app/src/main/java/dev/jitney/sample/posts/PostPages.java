package dev.jitney.sample.posts;

import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.html.Row;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;
import dev.jitney.sample.layout.Demo;
import dev.jitney.sample.layout.DemoPage;
import dev.jitney.sample.layout.Frame;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.article;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.documentMeta;
import static dev.jitney.html.Html.documentTitle;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.h2;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.pathKey;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.time;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.url;

@Pages(layout = Frame.class)
class PostPages {

	@Page(path = "/posts", title = "Posts – Jitney")
	static Component posts() {
		Element posts = ul(each(PostReader::posts, Post::id, PostPages::entry)).cls("posts");
		Element missing = p(a("A post that does not exist").href("/posts/no-such-post"));
		return DemoPage.of(Demo.POSTS, posts, missing).onLoad(PostReader::load);
	}

	private static Element entry(Row<Post> post) {
		Element link = a(post.text(Post::title)).href(url("/posts/{id}", post.get(Post::id)));
		return li(h2(link), p(post.text(Post::summary)), time(post.text(Post::published)).cls("byline"));
	}

	@Page(path = "/posts/{id}")
	static Component post() {
		return DemoPage
			.of(Demo.POSTS, documentTitle(PostReader::documentTitle), documentMeta("description", PostReader::summary),
					body(), p(a("All posts").href("/posts")))
			.onLoad(PostReader::open, pathKey("id"));
	}

	private static Element body() {
		Element text = div(each(PostReader::paragraphs, Paragraph::number, PostPages::paragraph));
		return article(h2(text(PostReader::title)), p(time(text(PostReader::published))).cls("byline"), text)
			.cls("post");
	}

	private static Element paragraph(Row<Paragraph> paragraph) {
		return p(paragraph.text(Paragraph::text));
	}

}
