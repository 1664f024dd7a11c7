package dev.jitney.html.author;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.jitney.html.Attribute;
import dev.jitney.html.Component;
import dev.jitney.html.Constant;
import dev.jitney.html.Each;
import dev.jitney.html.Element;
import dev.jitney.html.Fragment;
import dev.jitney.html.Handler;
import dev.jitney.html.Html;
import dev.jitney.html.Row;
import dev.jitney.html.StateValue;
import dev.jitney.html.TextValue;
import dev.jitney.html.Trigger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static dev.jitney.html.Html.a;
import static dev.jitney.html.Html.atPath;
import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.fragment;
import static dev.jitney.html.Html.input;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.match;
import static dev.jitney.html.Html.message;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.path;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.url;
import static dev.jitney.html.Html.value;
import static dev.jitney.html.Html.when;
import static dev.jitney.html.Html.with;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * That javac finds the types: most of what is tested here is that it compiles.
 */
class InferenceTests {

	@Test
	void handlersWithoutArgumentsAreVoidOrHaveAResult() {
		assertThat(trigger(button("+").onClick(Shop::add)).handler()).isInstanceOf(Handler.Action0.class);
		assertThat(trigger(button("+").onClick(Shop::addOne)).handler()).isInstanceOf(Handler.Function0.class);
		assertThat(trigger(button("+").onClick(Shop::addMaybe)).handler()).isInstanceOf(Handler.Function0.class);
		assertThat(trigger(button("+").onClick(Shop::addLater)).handler()).isInstanceOf(Handler.Function0.class);
		assertThat(trigger(button("+").onClick(Shop::addChecked)).handler()).isInstanceOf(Handler.Action0.class);
	}

	@Test
	void resultsOfLambdasAreNotDropped() throws Exception {
		Trigger later = trigger(button("+").onClick((Shop shop) -> shop.addLater()));
		assertThat(later.handler().invoke(new Shop())).isInstanceOf(Mono.class);
		Trigger block = trigger(button("+").onClick((Shop shop) -> {
			shop.add();
		}));
		assertThat(block.handler()).isInstanceOf(Handler.Action0.class);
	}

	@Test
	void lastParameterIsThePayload() {
		assertThat(trigger(input().onInput(Shop::setDraft)).payload()).isEqualTo("java.lang.String");
		assertThat(trigger(input().onInput(Shop::withDraft)).payload()).isEqualTo("java.lang.String");
		assertThat(trigger(input().onChange(Shop::setCount)).payload()).isEqualTo("java.lang.Integer");
		assertThat(trigger(input().onChange(Shop::setFilter)).payload()).isEqualTo(Shop.Filter.class.getName());
		assertThat(trigger(input().onChange(Shop::setFirst)).payload()).isEqualTo(Shop.Item.class.getName());
		assertThat(trigger(input().onChange(Shop::take)).payload()).isEqualTo(Shop.Item.class.getName());
		assertThat(trigger(input().onInput((Shop shop, String text) -> shop.setDraft(text))).payload())
			.isEqualTo("java.lang.String");
	}

	@Test
	void componentsOfCollectionsAndStreamsAreChildren() {
		List<Element> items = List.of(li("a"), li("b"));
		assertThat(ul(li("first"), fragment(items)).children()).hasSize(2);
		assertThat(fragment(items)).isEqualTo(new Fragment(List.copyOf(items)));
		assertThat(fragment(Set.of(items.get(0)))).isSameAs(items.get(0));
		assertThat(fragment(Stream.of("a", "b").map((word) -> li(word)))).isInstanceOf(Fragment.class);
		assertThat(fragment(Stream.of("a", "b").map(Html::text))).isEqualTo(fragment(text("a"), text("b")));
		assertThat(fragment(List.of())).isEqualTo(fragment());
		Stream<Component> mixed = Stream.of(text("a"), message("b"));
		assertThat(when(atPath("/a"), fragment(mixed)).then()).isEqualTo(fragment(text("a"), message("b")));
	}

	@Test
	void pathsAreValues() {
		assertThat(a("x").cls("on", atPath("/a"))
			.hidden(atPath("/b"))
			.aria("current", atPath("/c/**", "page"))
			.title(path())
			.attributes()).hasSize(4);
		assertThat(match(path()).is("/a", "here").otherwise(text(path()))).isNotNull();
		assertThat(trigger(button("b").onClick(Shop::setDraft, path())).payload()).isNull();
	}

	@Test
	void boundArgumentsAreConstantsOrValues() {
		assertThat(trigger(button("b").onClick(Shop::buy, 5L)).arguments()).containsExactly(new Constant<>(5L));
		assertThat(trigger(button("b").onClick(Shop::setFilter, Shop.Filter.DONE)).arguments())
			.containsExactly(new Constant<>(Shop.Filter.DONE));
		assertThat(trigger(button("b").onClick(Shop::setOpen, true)).payload()).isNull();
		assertThat(trigger(button("b").onClick(Shop::buy, value(Shop::total))).payload()).isNull();
		assertThat(trigger(button("b").onClick(Shop::buyLater, value(Shop::limit))).payload()).isNull();
		assertThat(trigger(button("b").onClick(Shop::move, value(Shop::limit), value(Shop::count))).arguments())
			.hasSize(2);
		assertThat(trigger(button("b").onClick(Shop::pick, value(Shop::first), value(Shop::total))).payload()).isNull();
		assertThat(trigger(button("b").onClick((Shop shop, Long id) -> shop.buy(id), value(Shop::total))).payload())
			.isNull();
	}

	@Test
	void payloadFollowsBoundArguments() {
		assertThat(trigger(input().onChange(Shop::rename, 5L)).payload()).isEqualTo("java.lang.String");
		assertThat(trigger(input().onChange(Shop::renamed, value(Shop::total))).payload())
			.isEqualTo("java.lang.String");
		assertThat(trigger(input().onChange(Shop::tag, value(Shop::total), value(Shop::draft))).payload())
			.isEqualTo("java.lang.Boolean");
		assertThat(trigger(input().onChange(Shop::moveTo, value(Shop::total), value(Shop::count))).payload())
			.isEqualTo("java.lang.String");
		assertThat(trigger(input().onChange(Shop::pick, value(Shop::first))).payload()).isEqualTo("java.lang.Long");
	}

	@Test
	void rowsGiveValuesOfThemselvesAndOfAState() {
		Component list = each(Shop::items, Shop.Item::id,
				(item) -> fragment(item.text(Shop.Item::title), item.text((i) -> i.title() + "!"),
						item.text(Shop::isChosen), when(item.is(Shop.Item::done), p("done")),
						when(item.is(Shop::isChosen), p("chosen")), message("item", item.get(Shop.Item::title), 5),
						button("b").onClick(Shop::buy, item.get(Shop.Item::id)).disabled(item.is(Shop.Item::done)),
						input().onChange(Shop::rename, item.get(Shop.Item::id)),
						input().bind(item.get(Shop.Item::title), Shop::rename, item.get(Shop.Item::id)),
						input().bind(item.get(Shop.Item::title), Shop::renamed, item.get(Shop.Item::id)),
						p("p").cls("chosen", item.is(Shop::isChosen)).title(item.get(Shop.Item::title))));
		assertThat(list).isInstanceOf(Each.class);
	}

	@Test
	void rowsNest() {
		Component list = each(
				Shop::items, Shop.Item::id, (
						item) -> fragment(
								item.each(Shop.Item::tags, Shop.Tag::name,
										(tag) -> button("t").onClick(Shop::rename, item.get(Shop.Item::id),
												tag.get(Shop.Tag::name))),
								item.each(Shop::tagsOf, Shop.Tag::name, (tag) -> tag.text(Shop.Tag::weight)),
								each(item.get(Shop.Item::tags), Shop.Tag::name, (tag) -> tag.text(Shop.Tag::name)),
								each(item.get(Shop::tagsOf), (tag) -> tag.name(), (tag) -> input().onChange(Shop::tag,
										item.get(Shop.Item::id), tag.get(Shop.Tag::name)))));
		assertThat(list).isInstanceOf(Each.class);
	}

	@Test
	void inheritedMethodsBelongToTheStateThatIsNamed() {
		TextValue total = (TextValue) text(Shop::total);
		assertThat(((StateValue<?>) total.value()).method().owner()).isEqualTo(Shop.class.getName());
		assertThat(((StateValue<?>) total.value()).method().declaringClass()).isIn(Shop.class.getName(),
				Catalogue.class.getName());
	}

	@Test
	void bindingsUniteGetterAndSetter() {
		assertThat(bind(input().bind(Shop::count, Shop::setCount)).setter().payload()).isEqualTo("java.lang.Integer");
		assertThat(bind(input().bind(Shop::limit, Shop::setLimit)).setter().payload()).isEqualTo("java.lang.Long");
		assertThat(bind(input().bind(Shop::open, Shop::setOpen)).property()).isEqualTo("checked");
		assertThat(bind(input().bind(Shop::filter, Shop::setFilter)).property()).isEqualTo("value");
		assertThat(bind(input().bind(Shop::first, Shop::setFirst)).setter().payload())
			.isEqualTo(Shop.Item.class.getName());
		assertThat(bind(input().bindLive(Shop::draft, Shop::withDraft)).live()).isTrue();
		assertThat(bind(input().bindLive(value(Shop::draft), Shop::rename, 5L)).setter().arguments()).hasSize(1);
		assertThat(bind(input().bind(Shop::draft, Shop::moveTo, value(Shop::total), value(Shop::count))).setter()
			.arguments()).hasSize(2);
	}

	@Test
	void everythingElseTakesGettersValuesAndConstants() {
		List<Component> components = List.of(text(Shop::draft), text(Shop::count), text(Shop::banner),
				text((Shop shop) -> "n=" + shop.count()), text(value(Shop::count)), when(Shop::open, p("open")),
				when(Shop::shown, p("shown")), when((Shop shop) -> shop.count() > 1, p("many")),
				match(Shop::filter).is(Shop.Filter.ALL, p("all")).is(Shop.Filter.DONE, "done").otherwise("?"),
				match(Shop::count).is(1, "one"), match(value(Shop::filter)).is(Shop.Filter.ALL, "all"),
				with(Shop.class, Shop::draft, p("w")), with(Shop.class, value(Shop::count), p("w"), p("v")),
				with(Shop.class, "main", p("w")), with(Shop.class, Shop.Filter.ALL, p("w")),
				message("shop.count", Shop::count), message("shop.two", value(Shop::count), "x"),
				Html.a("x").href(url("/item/{id}", Shop::total)), Html.a("x").href(url("/item/{id}", 5)),
				Html.memo(InferenceTests::footer), Html.documentTitle(Shop::draft),
				Html.documentMeta("description", message("shop.about")),
				Html.progress().max(Shop::count).value(Shop::limit),
				p("p").style("width", (Shop shop) -> shop.count() + "px")
					.data("count", Shop::count)
					.aria("label", "x"));
		assertThat(components).doesNotContainNull();
	}

	@Test
	void memosTakeRowsOfTheirType() {
		Component list = each(Shop::items, Shop.Item::id, (item) -> Html.memo(InferenceTests::item, item));
		assertThat(list).isInstanceOf(Each.class);
	}

	static Component footer() {
		return p("footer");
	}

	static Component item(Row<Shop.Item> item) {
		return p(item.text(Shop.Item::title));
	}

	private static Trigger trigger(Element element) {
		return element.triggers().get(0);
	}

	private static Attribute.Bind bind(Element element) {
		return (Attribute.Bind) element.attributes().get(0);
	}

}
