package dev.jitney.html.author;

import java.util.Arrays;

import dev.jitney.html.Component;
import dev.jitney.html.Each;
import dev.jitney.html.Element;
import dev.jitney.html.Fragment;
import dev.jitney.html.Getter;
import dev.jitney.html.Head;
import dev.jitney.html.Match;
import dev.jitney.html.Memo;
import dev.jitney.html.Row;
import dev.jitney.html.Text;
import dev.jitney.html.TextValue;
import dev.jitney.html.When;
import dev.jitney.html.With;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.atPath;
import static dev.jitney.html.Html.constant;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.documentMeta;
import static dev.jitney.html.Html.documentTitle;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.fragment;
import static dev.jitney.html.Html.match;
import static dev.jitney.html.Html.memo;
import static dev.jitney.html.Html.message;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.pathKey;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.url;
import static dev.jitney.html.Html.when;
import static dev.jitney.html.Html.with;
import static dev.jitney.html.author.MarkupAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class StructureRuleTests {

	private static final Component NOTHING = fragment();

	@Test
	void whenWithoutOtherwiseShowsNothing() {
		When when = when(Shop::open, text("a"), text("b"));
		assertThat(when.then()).isEqualTo(fragment(text("a"), text("b")));
		assertThat(when.otherwise()).isEqualTo(NOTHING);
	}

	@Test
	void whenKeepsBothBranches() {
		assertThat(when(Shop::open, text("a")).otherwise("b").otherwise()).isEqualTo(new Text("b"));
	}

	@Test
	void matchBecomesItsCasesWhenItIsPlaced() {
		Match match = (Match) div(match(Shop::filter).is(Shop.Filter.ALL, "all").otherwise("else")).children().get(0);
		assertThat(match.cases()).containsExactly(new Match.Case(Shop.Filter.ALL, new Text("all")));
		assertThat(match.otherwise()).isEqualTo(new Text("else"));
	}

	@Test
	void matchWithoutOtherwiseShowsNothing() {
		Match match = (Match) when(Shop::open, match(Shop::filter).is(Shop.Filter.ALL, "all")).then();
		assertThat(match.otherwise()).isEqualTo(NOTHING);
	}

	@Test
	void shorthandsAreReplacedWhereverTheyStand() {
		Component placed = new TextValue(message("m"));
		assertThat(fragment(message("m"))).isEqualTo(placed);
		assertThat(fragment(message("m"), text("x"))).isEqualTo(fragment(placed, text("x")));
		assertThat(((When) when(Shop::open, message("m")).otherwise(message("m"))).otherwise()).isEqualTo(placed);
		assertThat(((With) with(Shop.class, "a", message("m"))).body()).isEqualTo(placed);
		assertThat(((Each) each(Shop::items, Shop.Item::id, (item) -> message("m"))).body()).isEqualTo(placed);
		assertThat(((Memo) memo(StructureRuleTests::greeting)).body().build(null)).isEqualTo(placed);
		Match match = (Match) div(match(Shop::open).is(true, message("m")).otherwise(message("m"))).children().get(0);
		assertThat(match.cases().get(0).body()).isEqualTo(placed);
		assertThat(match.otherwise()).isEqualTo(placed);
	}

	@Test
	void withNamesTheStateAndItsKey() {
		With with = (With) with(Shop.class, pathKey("id"), p("x"));
		assertThat(with.stateType()).isEqualTo(Shop.class.getName());
		assertThat(with.key()).isEqualTo(pathKey("id"));
		assertThat(((With) with(Shop.class, 7L, p("x"))).key()).isEqualTo(constant(7L));
	}

	@Test
	void memosAreBuiltFromAFreshRow() {
		Each each = (Each) each(Shop::items, Shop.Item::id, (item) -> memo(StructureRuleTests::line, item));
		Memo memo = (Memo) each.body();
		assertThat(memo.row()).isSameAs(each.row());
		assertThat(memo.method().declaringClass()).isEqualTo(StructureRuleTests.class.getName());
		assertThat(memo.method().name()).isEqualTo("line");
		assertThat(((Element) memo.body().build(new Row<Shop.Item>())).tag()).isEqualTo("p");
	}

	@Test
	void headPartsAreNamed() {
		assertThat(documentTitle("Shop")).isEqualTo(new Head(Head.TITLE, constant("Shop")));
		assertThat(documentMeta("description", "x")).isEqualTo(new Head("description", constant("x")));
	}

	@Test
	void refusesConditionsWithoutContent() {
		assertRefused(() -> when(Shop::open),
				"when has no content; put what it shows after the first argument, or leave it out");
		assertRefused(() -> when(Shop::open, p("x")).otherwise(p("y")).otherwise(p("z")),
				"otherwise is given twice; put both parts into one");
	}

	@Test
	void refusesCasesThatAreThereAlready() {
		assertRefused(() -> match(Shop::filter).is(Shop.Filter.ALL, "a").is(Shop.Filter.ALL, "b"),
				"The case ALL is there already, so this one is never shown; remove one of them");
	}

	@Test
	void refusesCasesInDisorder() {
		assertRefused(() -> match(Shop::filter).otherwise("a").is(Shop.Filter.ALL, "b"),
				"The case ALL comes after otherwise; put otherwise last");
		assertRefused(() -> match(Shop::filter).is(Shop.Filter.ALL, "a").otherwise("b").otherwise("c"),
				"otherwise is given twice; put both parts into one");
		assertRefused(() -> div(match(Shop::filter)), "match has no case; add one with is(constant, …)");
		assertRefused(() -> match(Shop::filter).is(Shop.Filter.ALL),
				"is(ALL) has no content; put what it shows after the first argument, or leave it out");
	}

	@Test
	void refusesCasesThatAreNoConstants() {
		assertRefused(() -> match(Shop::first).is(new Shop.Item(1, "x", false, java.util.List.of()), "a"),
				"A case of match is a dev.jitney.html.author.Shop$Item, which is not a constant; use a string, number,"
						+ " boolean, enum, UUID or java.time value, or a method of a state");
		assertRefused(() -> match(Shop::filter).is(null, "a"),
				"A case of match is null; write a constant, or a value of a state");
	}

	@Test
	void refusesRowsWithoutKey() {
		Getter<Shop.Item, Long> key = null;
		assertRefused(() -> each(Shop::items, key, (item) -> p("x")),
				"each has no key; name a method of the row that tells rows apart: each(Todos::items, Todo::id, todo ->"
						+ " …)");
	}

	@Test
	void refusesBodiesThatAreNull() {
		assertRefused(() -> each(Shop::items, Shop.Item::id, (item) -> (Component) null),
				"A child is null; write fragment() for nothing, or when(…) for a part that is there only sometimes");
	}

	@Test
	void refusesKeysThatAreNoConstants() {
		assertRefused(() -> with(Shop.class, p("x")),
				"The key of with is a dev.jitney.html.Element, which is not a constant; use a string, number, boolean,"
						+ " enum, UUID or java.time value, or a method of a state");
		assertRefused(() -> with(Shop.class, "a"),
				"with has no content; put what it shows after the first argument, or leave it out");
	}

	@Test
	void refusesUrlsWithOtherNumbersOfValues() {
		assertRefused(() -> url("/post/{id}/{tag}", 1),
				"The URL /post/{id}/{tag} has 2 variables in braces, but 1 values are given; write one value for each, in"
						+ " order: url(\"/post/{id}\", post.get(Post::id))");
	}

	@Test
	void refusesArgumentsThatAreRows() {
		assertRefused(() -> each(Shop::items, Shop.Item::id, (item) -> text(url("/item/{id}", item))),
				"A variable of the URL /item/{id} is a dev.jitney.html.Row, which is not a constant; use a string, number,"
						+ " boolean, enum, UUID or java.time value, or a method of a state");
		assertRefused(() -> message("hello", new Object()),
				"An argument of message \"hello\" is a java.lang.Object, which is not a constant; use a string, number,"
						+ " boolean, enum, UUID or java.time value, or a method of a state");
		assertRefused(() -> message(" "),
				"The message has no key; write one of your messages.properties: message(\"todos.title\")");
	}

	@Test
	void refusesPathVariablesWithBraces() {
		assertRefused(() -> pathKey("{id}"),
				"\"{id}\" is not the name of a path variable; write the bare name: for /post/{id} it is pathKey(\"id\")");
	}

	@Test
	void refusesPatternsThatAreNone() {
		assertRefused(() -> atPath("posts"),
				"\"posts\" is no pattern of a path (it has to begin with a slash); write it as"
						+ " for @Page, such as atPath(\"/posts/**\") for /posts and all below");
		assertRefused(() -> atPath("/a/{b", "page"),
				"\"/a/{b\" is no pattern of a path (Expected close capture character"
						+ " after variable name }); write it as for @Page, such as atPath(\"/posts/**\") for /posts and all"
						+ " below");
	}

	@Test
	void refusesChildrenOfCollectionsThatAreNull() {
		assertRefused(() -> fragment(Arrays.asList(p("x"), null)),
				"A child is null; write fragment() for nothing, or when(…) for a part that is there only sometimes");
	}

	@Test
	void refusesTheTitleAsMeta() {
		assertRefused(() -> documentMeta("title", "x"),
				"\"title\" is not the name of a meta element; write documentMeta(\"description\", …), or documentTitle(…)"
						+ " for the title");
	}

	@Test
	void fragmentsOfOneAreThatOne() {
		assertThat(fragment(text("x"))).isEqualTo(new Text("x"));
		assertThat(fragment()).isInstanceOf(Fragment.class);
	}

	static Component greeting() {
		return message("m");
	}

	static Component line(Row<Shop.Item> item) {
		return p(item.text(Shop.Item::title));
	}

}
