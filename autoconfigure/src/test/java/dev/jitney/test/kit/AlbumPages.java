package dev.jitney.test.kit;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.form;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.ul;

@Pages
class AlbumPages {

	@Page(path = "/album", title = "Album")
	static Component album() {
		return main(ul(each(Album::pages, Album.Leaf::text, (leaf) -> li(leaf.text(Album.Leaf::text)))),
				input().type("file").id("one").accept(".txt").onUpload(Album::add),
				input().type("file").id("slow").onUpload(Album::develop),
				input().type("file").id("lost").onUpload(Album::lose), input().type("file").id("deaf"),
				form(input().type("file").id("many").multiple(), input().type("file").id("cover"),
						button("Send").type("submit"))
					.id("form")
					.onUpload(Album::addAll));
	}

}
