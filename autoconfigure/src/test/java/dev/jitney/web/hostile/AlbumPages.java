package dev.jitney.web.hostile;

import dev.jitney.html.Component;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.when;

@Pages
class AlbumPages {

	@Page(path = "/album", title = "Album")
	static Component album() {
		return main(p(text(Album::names)), p(text(Album::bytes)), button("shut").onClick(Album::shut),
				when(Album::isOpen, input().type("file").multiple().accept("image/*, .txt").onUpload(Album::add)),
				input().type("file").multiple().onUpload(Album::read), button("bytes").onClick(Album::bytesOf),
				button("written").onClick(Album::written), button("broken").onClick(Album::broken));
	}

}
