package dev.jitney.reload;

import java.nio.file.Path;

/** Sources of a small application, for tests to edit. */
final class Shop {

	private Shop() {
	}

	static DevelopedProject in(Path folder) {
		return new DevelopedProject(folder).write("ShopApplication", """
				import dev.jitney.reload.ReloadDiary;
				import org.springframework.boot.SpringApplication;
				import org.springframework.boot.autoconfigure.SpringBootApplication;
				import org.springframework.context.annotation.Import;

				@SpringBootApplication
				@Import(ReloadDiary.class)
				class ShopApplication {

					public static void main(String[] args) {
						SpringApplication.run(ShopApplication.class, args);
					}

				}
				""").write("Prices", """
				import org.springframework.stereotype.Service;

				@Service
				class Prices {

					private final Price price = new Price(3);

					Price price() {
						return this.price;
					}

					int times(int count) {
						return this.price.amount() * count;
					}

				}
				""").write("Price", """
				record Price(int amount) {

				}
				""").write("Basket", """
				import dev.jitney.state.State;

				@State
				class Basket {

					private final Prices prices;

					private int count;

					private String note = "";

					private int extra;

					Basket(Prices prices) {
						this.prices = prices;
					}

					int count() {
						return this.count;
					}

					int extra() {
						return this.extra;
					}

					String label() {
						return "plain label";
					}

					String weight() {
						return "weightless";
					}

					String name() {
						return "a name";
					}

					void more() {
						this.extra += 1;
					}

					String note() {
						return this.note;
					}

					void setNote(String note) {
						this.note = note;
					}

					String total() {
						return "total " + this.prices.times(this.count);
					}

					void add() {
						this.count++;
					}

				}
				""").write("ShopPages", """
				import dev.jitney.html.Component;
				import dev.jitney.page.Page;
				import dev.jitney.page.Pages;

				import static dev.jitney.html.Html.*;

				@Pages
				class ShopPages {

					@Page(path = "/")
					static Component basket() {
						return main(h1("Basket"), input().id("note").bind(Basket::note, Basket::setNote),
								button("Add").id("add").onClick(Basket::add), p(text(Basket::count)).id("count"),
								p(text(Basket::total)).id("total"), button("More").id("more").onClick(Basket::more),
								p(text(Basket::extra)).id("extra"), p(text(Basket::label)).id("label"),
								p(text(Basket::weight)).id("weight"), p(text(Basket::name)).id("name"),
								footer(p("Footer")));
					}

					@Page(path = "/help")
					static Component help() {
						return main(h1("Help"));
					}

				}
				""");
	}

}
