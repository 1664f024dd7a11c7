package dev.jitney.html.author;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.jitney.html.Component;
import dev.jitney.html.Getter;
import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import dev.jitney.html.Row;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.memo;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.author.MarkupAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class MethodReferenceRuleTests {

	private final int instanceField = 1;

	@Test
	void readsWhatAMethodReferenceNames() {
		Getter<Shop, String> draft = Shop::draft;
		MethodReference method = MethodReference.of(draft);
		assertThat(method.owner()).isEqualTo(Shop.class.getName());
		assertThat(method.declaringClass()).isEqualTo(Shop.class.getName());
		assertThat(method.name()).isEqualTo("draft");
		assertThat(method.descriptor()).isEqualTo("()Ljava/lang/String;");
		assertThat(method.parameterTypes()).containsExactly(Shop.class.getName());
		assertThat(method.lambda()).isFalse();
		assertThat(method.captured()).isEmpty();
		assertThat(method).hasToString("Shop::draft");
	}

	@Test
	void readsParametersAsInstantiated() {
		Handler.Action2<Shop, Shop.Item, Long> pick = Shop::pick;
		assertThat(MethodReference.of(pick).parameterTypes()).containsExactly(Shop.class.getName(),
				Shop.Item.class.getName(), "java.lang.Long");
		Handler.Action1<Uploads, String[]> names = Uploads::names;
		assertThat(MethodReference.of(names).parameterTypes()).containsExactly(Uploads.class.getName(),
				"[Ljava.lang.String;");
	}

	@Test
	void ownerOfAStaticMethodIsItsFirstParameter() {
		Getter<Shop, String> banner = Shop::banner;
		Getter<Shop, String> elsewhere = MethodReferenceRuleTests::describe;
		assertThat(MethodReference.of(banner).owner()).isEqualTo(Shop.class.getName());
		assertThat(MethodReference.of(elsewhere).owner()).isEqualTo(Shop.class.getName());
		assertThat(MethodReference.of(elsewhere).declaringClass()).isEqualTo(MethodReferenceRuleTests.class.getName());
	}

	@Test
	void lambdasMayUseConstants() {
		Shop.Filter filter = Shop.Filter.DONE;
		UUID id = new UUID(0, 1);
		int limit = 3;
		Getter<Shop, Boolean> getter = (shop) -> shop.filter() == filter && shop.count() < limit
				&& shop.draft().equals(id.toString());
		MethodReference method = MethodReference.of(getter);
		assertThat(method.lambda()).isTrue();
		assertThat(method.captured()).containsExactly(filter, limit, id);
		assertThat(method).hasToString("Shop::(lambda)");
	}

	@Test
	void refusesInstancesOfClasses() {
		assertRefused(() -> text(new Getter<Shop, String>() {

			@Override
			public String get(Shop shop) {
				return shop.draft();
			}

		}), "An instance of dev.jitney.html.author.MethodReferenceRuleTests$1 was given where a method is named;"
				+ " write a method reference such as Todos::draft, or a lambda");
	}

	@Test
	void refusesNull() {
		Getter<Shop, String> nothing = null;
		assertRefused(() -> text(nothing),
				"A method reference is null; name a method of a state, such as Todos::draft");
	}

	@Test
	void refusesLambdasOfModulesThatAreClosed() {
		assertRefused(() -> MethodReference.of((Serializable) Map.Entry.comparingByKey()),
				"The module of java.util is closed to Jitney; open the package to it, or put the application on the class"
						+ " path");
	}

	@Test
	void refusesConstructors() {
		assertRefused(() -> text(Label::new),
				"The constructor Label::new was given where a method is named; write a method that calls it and name that");
	}

	@Test
	void refusesReferencesBoundToAnObject() {
		Formatter formatter = new Formatter();
		assertRefused(() -> text(formatter::format),
				"The method reference is bound to one object, a Formatter, but a page is compiled once for everybody;"
						+ " name the class: Formatter::format");
	}

	@Test
	void refusesLambdasThatUseThePageObject() {
		assertRefused(() -> text((Shop shop) -> shop.count() + this.instanceField),
				"The lambda uses the page object (this), but a page is compiled once for everybody; use only the"
						+ " lambda's own parameters, or make it a method of the state");
	}

	@Test
	void refusesLambdasThatUseVariables() {
		List<String> names = List.of("a");
		assertRefused(() -> text((Shop shop) -> names.get(shop.count())),
				"The lambda uses a variable that holds a java.util.ImmutableCollections$List12, which is not a constant;"
						+ " let Spring hand it to the state, and call a method of the state");
	}

	@Test
	void refusesLambdasThatUseNull() {
		String nothing = null;
		assertRefused(() -> text((Shop shop) -> shop.draft() + nothing),
				"The lambda uses a variable that is null; a page sees no data, so let a method of the state return it");
	}

	@Test
	void refusesLambdasThatUseTheSymbolOfARow() {
		assertRefused(() -> each(Shop::items, Shop.Item::id, (item) -> text((Shop shop) -> shop.draft() + item)),
				"The lambda uses \u27EAjitney:row\u27EB, which has no content while the page is compiled; take a value"
						+ " from the row with todo.get(Todo::id) or todo.text(Todo::title), and hand it to a handler as a"
						+ " bound argument");
	}

	@Test
	void refusesRowGettersThatUseAnotherRow() {
		assertRefused(
				() -> each(Shop::items, Shop.Item::id,
						(item) -> item.each(Shop.Item::tags, Shop.Tag::name,
								(tag) -> tag.text((t) -> t.name() + item.get(Shop.Item::title)))),
				"The lambda uses \u27EAjitney:row\u27EB, which has no content while the page is compiled; take a value"
						+ " from the row with todo.get(Todo::id) or todo.text(Todo::title), and hand it to a handler as a"
						+ " bound argument");
	}

	@Test
	void refusesHandlersThatUseAnElement() {
		Component element = p("x");
		assertRefused(() -> button("b").onClick((Shop shop) -> shop.setDraft("" + element)),
				"The lambda uses \u27EAjitney:element <p>\u27EB, which has no content while the page is compiled; take a"
						+ " value from the row with todo.get(Todo::id) or todo.text(Todo::title), and hand it to a handler"
						+ " as a bound argument");
	}

	@Test
	void refusesMemosWithoutAName() {
		assertRefused(() -> memo(() -> p("x")),
				"A memo is known by the name of its method, and a lambda has none; write the body as a static method of"
						+ " the page class and hand over its name: memo(TodoPages::footer)");
	}

	@Test
	void refusesMemosThatAreNotStatic() {
		assertRefused(() -> memo(this::body),
				"The memo's method body is not static; a memo is made once for all pages, so declare the method static");
	}

	@Test
	void refusesMemosOfRowsThatAreNotStatic() {
		assertRefused(() -> each(Shop::items, Shop.Item::id, (item) -> memo(this::rowBody, item)),
				"The memo's method rowBody is not static; a memo is made once for all pages, so declare the method"
						+ " static");
	}

	Component body() {
		return p("x");
	}

	Component rowBody(Row<Shop.Item> item) {
		return p("x");
	}

	static String describe(Shop shop) {
		return shop.draft();
	}

	static class Label {

		Label(Shop shop) {
		}

	}

	static class Formatter {

		String format(Shop shop) {
			return shop.draft();
		}

	}

	static class Uploads {

		void names(String[] names) {
		}

	}

}
