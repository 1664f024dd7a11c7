package dev.jitney.page.scanned;

import java.util.List;

import dev.jitney.html.Component;
import dev.jitney.html.Fragment;
import dev.jitney.page.ErrorPage;
import dev.jitney.page.Page;
import dev.jitney.page.Pages;

/** Pages of a shop. */
@Pages
class ShopPages {

	@Page(path = "/", title = "Shop")
	static Component home() {
		return new Fragment(List.of());
	}

	@Page(path = "/item/{id}", layout = ShopLayout.class)
	private static Fragment item() {
		return new Fragment(List.of());
	}

	@ErrorPage(404)
	static Component notFound() {
		return new Fragment(List.of());
	}

	@ErrorPage(title = "Sorry")
	static Component failed() {
		return new Fragment(List.of());
	}

	static Component shared() {
		return new Fragment(List.of());
	}

}
