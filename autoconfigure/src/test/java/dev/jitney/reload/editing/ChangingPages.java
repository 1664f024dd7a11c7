package dev.jitney.reload.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Sources of two pages with a layout, which become other ones by one random edit after
 * the other, and always compile.
 */
final class ChangingPages {

	/** What a page may hold: {@code #} is a number that edits change. */
	private static final List<String> PARTS = List.of("p(\"Text #\")", "p(\"Text #\").cls(\"c#\").title(\"t#\")",
			"p(text(Shelf::label))", "p(text((Shelf shelf) -> \"L# \" + shelf.count()))",
			"p(text(Shelf::label), text(\" and \"), text(Shelf::count)).data(\"n\", \"#\")",
			"when(Shelf::isOdd, p(\"odd #\"), button(\"Odd\").onClick(Shelf::pick, #L)).otherwise(p(text(Shelf::label)))",
			"when(Shelf::isOdd, h2(text(Shelf::count)))",
			"match(Shelf::rest).is(0, \"none #\").is(2, p(\"two\")).otherwise(p(text(Shelf::label)))",
			"match(Shelf::rest).is(#, span(text(Shelf::count))).otherwise(\"other\")",
			"ul(each(Shelf::items, Item::id, (item) -> li(item.text(Item::name), text(\" #\"))))",
			"ol(each(Shelf::items, Item::id, (item) -> li(button(item.text(Item::name)).cls(\"pick\")"
					+ ".onClick(Shelf::pick, item.get(Item::id)), when(Shelf::isOdd, em(\"#\")))))",
			"each(Shelf::items, Item::id, (item) -> memo(Parts::line, item))", "memo(Parts::card)",
			"p(button(\"More\").cls(\"more\").onClick((Shelf shelf) -> shelf.add(#)))",
			"p(text(Shelf::label)).cls(\"odd\", Shelf::isOdd)", "p(\"Seen\").title(Shelf::label)",
			"p(input().value(Shelf::label).cls(\"i#\"))", "table(tbody(tr(td(\"#\"), td(text(Shelf::count)))))");

	private static final List<String> TITLES = List.of("documentTitle(Shelf::title)", "documentTitle(Shelf::label)",
			"documentTitle(\"Title #\")", "documentMeta(\"about\", Shelf::label), documentTitle(Shelf::title)");

	private final Random random;

	private final List<List<String>> pages = new ArrayList<>();

	private final List<String> titles = new ArrayList<>();

	private final Map<String, Integer> numbers = new TreeMap<>();

	private int fields;

	private int getter;

	ChangingPages(Random random) {
		this.random = random;
		for (int page = 0; page < 2; page++) {
			this.titles.add(TITLES.get(0));
			List<String> parts = new ArrayList<>();
			for (int i = 0; i < 6; i++) {
				parts.add(part());
			}
			this.pages.add(parts);
		}
	}

	private String part() {
		return numbered(PARTS.get(this.random.nextInt(PARTS.size())));
	}

	private String numbered(String text) {
		return text.replace("#", Integer.toString(this.random.nextInt(10)));
	}

	/** Edits one thing, and sometimes more at once. Returns what. */
	String edit() {
		int page = this.random.nextInt(2);
		List<String> parts = this.pages.get(page);
		int place = this.random.nextInt(parts.size());
		return switch (this.random.nextInt(14)) {
			case 0 -> "label " + number("label");
			case 1 -> "step " + number("step");
			case 2 -> "layout " + number("layout");
			case 3 -> "card " + number("card");
			case 4 -> "line " + number("line");
			case 5 -> "more in the layout " + number("slots");
			case 6 -> "field " + ++this.fields;
			case 7 -> "title " + this.titles.set(page, numbered(TITLES.get(this.random.nextInt(TITLES.size()))));
			case 8 -> "order " + swap(parts, place);
			case 9 -> "gone " + (parts.size() > 2 ? parts.remove(place) : "nothing");
			case 10, 11 -> "instead of " + parts.set(place, part());
			case 12 -> "name " + ++this.getter + " and step " + number("step");
			default -> "new " + added(parts, place);
		};
	}

	private int number(String name) {
		return this.numbers.merge(name, 1, Integer::sum);
	}

	private String swap(List<String> parts, int place) {
		Collections.swap(parts, place, this.random.nextInt(parts.size()));
		return parts.get(place);
	}

	private String added(List<String> parts, int place) {
		parts.add(place, part());
		return parts.get(place);
	}

	/** Returns the sources as they are now, by their names. */
	Map<String, String> sources() {
		Map<String, String> sources = new TreeMap<>();
		sources.put("app/Item.java", "package app;\n\nrecord Item(long id, String name) {\n}\n");
		sources.put("app/Local.java", local());
		sources.put("app/Shelf.java", renamed(shelf()));
		sources.put("app/Frame.java", renamed(frame()));
		sources.put("app/Parts.java", renamed(memos()));
		sources.put("app/ShopPages.java", renamed(page("Shop", 0)));
		sources.put("app/HelpPages.java", renamed(page("Help", 1)));
		return sources;
	}

	private String renamed(String source) {
		return (this.getter % 2 == 0) ? source : source.replace("label()", "caption()").replace("::label", "::caption");
	}

	private int current(String name) {
		return this.numbers.getOrDefault(name, 0);
	}

	private String local() {
		StringBuilder more = new StringBuilder();
		for (int i = 1; i <= this.fields; i++) {
			more.append("\tprivate int field").append(i).append(" = ").append(i).append(";\n\n");
		}
		return """
				package app;

				import dev.jitney.state.State;

				@State
				class Local {

					private String note = "";

				%s	String note() {
						return this.note;
					}

					void setNote(String note) {
						this.note = note;
					}

				}
				""".formatted(more);
	}

	private String shelf() {
		int label = current("label");
		String text = (label % 3 == 0) ? "String.valueOf(this.count).concat(\" pieces\")"
				: "\"Label " + label + ": \" + this.count";
		return """
				package app;

				import java.util.ArrayList;
				import java.util.Collections;
				import java.util.List;

				import dev.jitney.state.Scope;
				import dev.jitney.state.State;

				@State(scope = Scope.SESSION)
				class Shelf {

					private int taps;

					private int count;

					private List<Item> items = new ArrayList<>(
							List.of(new Item(1, "one"), new Item(2, "two"), new Item(3, "three")));

					int taps() {
						return this.taps;
					}

					int count() {
						return this.count;
					}

					int rest() {
						return this.count %% 3;
					}

					boolean isOdd() {
						return this.count %% 2 == 1;
					}

					List<Item> items() {
						return this.items;
					}

					String title() {
						return "Shelf " + this.count;
					}

					String label() {
						return %s;
					}

					void tap() {
						this.taps++;
						this.count += %d;
					}

					void add(int more) {
						this.count += more;
					}

					void pick(long id) {
						this.count++;
						Collections.rotate(this.items, (int) id);
					}

				}
				""".formatted(text, 1 + current("step") % 4);
	}

	private String frame() {
		String slots = (current("slots") % 2 == 0) ? "" : ", p(text(Shelf::count))";
		return """
				package app;

				import dev.jitney.html.Component;
				import dev.jitney.html.Layout;

				import static dev.jitney.html.Html.*;

				final class Frame implements Layout {

					@Override
					public Component around(Component content) {
						return fragment(header(p("Layout %d"), p(text(Shelf::label))%s,
								nav(a("Shop").href("/shop"), a("Help").href("/help"))), content, footer(memo(Parts::card)));
					}

				}
				"""
			.formatted(current("layout"), slots);
	}

	private String memos() {
		return """
				package app;

				import dev.jitney.html.Component;
				import dev.jitney.html.Row;

				import static dev.jitney.html.Html.*;

				class Parts {

					static Component card() {
						return section(p("Card %d"), p(text(Shelf::label)), button("Pick").cls("pick").onClick(Shelf::pick, 1L));
					}

					static Component line(Row<Item> item) {
						return p(item.text(Item::name), text(" %d "), button("x").cls("pick").onClick(Shelf::pick, item.get(Item::id)));
					}

				}
				"""
			.formatted(current("card"), current("line"));
	}

	private String page(String name, int number) {
		return """
				package app;

				import dev.jitney.html.Component;
				import dev.jitney.page.Page;
				import dev.jitney.page.Pages;

				import static dev.jitney.html.Html.*;

				@Pages(layout = Frame.class)
				class %sPages {

					@Page(path = "/%s")
					static Component page() {
						return main(%s, h1("%s"),
							div(button("Tap").id("tap").onClick(Shelf::tap), span(text(Shelf::taps)).id("taps"),
								input().id("note").bind(Local::note, Local::setNote), span(text(Local::note)).id("echo"),
								textarea().id("free")).id("tools"),
							article(
								%s));
					}

				}
				"""
			.formatted(name, name.toLowerCase(Locale.ROOT), this.titles.get(number), name,
					String.join(",\n\t\t\t\t", this.pages.get(number)));
	}

}
