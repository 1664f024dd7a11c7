package dev.jitney.compile;

import java.io.InputStream;
import java.util.List;
import java.util.Set;

import dev.jitney.event.RegistrationContext;
import dev.jitney.html.Component;
import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import dev.jitney.html.SourceLocation;
import dev.jitney.state.Scope;
import dev.jitney.state.State;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.button;
import static dev.jitney.html.Html.div;
import static dev.jitney.html.Html.each;
import static dev.jitney.html.Html.fieldset;
import static dev.jitney.html.Html.legend;
import static dev.jitney.html.Html.li;
import static dev.jitney.html.Html.main;
import static dev.jitney.html.Html.memo;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.text;
import static dev.jitney.html.Html.ul;
import static dev.jitney.html.Html.when;
import static dev.jitney.html.Html.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A handler id means the same in every program, or does not exist. */
class HandlerIdTests {

	@Test
	void samePlaceHasTheSameIdInAnotherPageAndAnotherRun() {
		assertThat(ids(main(p("other"), div(add())))).isEqualTo(ids(main(add())));
	}

	@Test
	void conditionsMakeAnotherPlace() {
		Set<String> plain = ids(main(add()));
		Set<String> taken = ids(main(when(Groups::open, add())));
		Set<String> otherwise = ids(main(when(Groups::open, p("x")).otherwise(add())));
		assertThat(plain).doesNotContainAnyElementsOf(taken).doesNotContainAnyElementsOf(otherwise);
		assertThat(taken).doesNotContainAnyElementsOf(otherwise);
	}

	@Test
	void disabledFieldsetMakesAnotherPlaceAndGuardsIt() {
		PageProgram program = compile(main(fieldset(add()).disabled(Groups::open)));
		assertThat(program.handlers().keySet()).isNotEqualTo(ids(main(add())));
		assertThat(program.handlers().values()).singleElement()
			.satisfies((entry) -> assertThat(entry.path()).singleElement().isInstanceOf(Guard.UnlessDisabled.class));
	}

	@Test
	void fieldsetGuardsWhereItStandsAmongTheOthers() {
		PageProgram program = compile(main(with(Room.class, "a",
				fieldset(with(Room.class, "b", when(Room::open, button("+").disabled(Room::full).onClick(Room::add))))
					.disabled(Room::full))));
		assertThat(program.handlers().values()).singleElement()
			.satisfies((entry) -> assertThat(entry.path()).extracting(Object::getClass)
				.hasToString("[class " + String.join(", class ",
						List.of(Guard.InWith.class.getName(), Guard.UnlessDisabled.class.getName(),
								Guard.InWith.class.getName(), Guard.InBranch.class.getName(),
								Guard.UnlessDisabled.class.getName()))
						+ "]"));
	}

	@Test
	void memoInADisabledFieldsetIsAnotherPlaceThanOutside() {
		PageProgram program = compile(
				main(memo(HandlerIdTests::add), fieldset(memo(HandlerIdTests::add)).disabled(Groups::open)));
		assertThat(program.handlers().values()).extracting((entry) -> entry.path().size())
			.containsExactlyInAnyOrder(0, 1);
	}

	@Test
	void firstLegendStaysUsableWhenItsFieldsetIsDisabled() {
		PageProgram program = compile(main(fieldset(legend(add()), legend(button("1").onClick(Groups::pick, 1L)),
				button("2").onClick(Groups::pick, 2L))
			.disabled(Groups::open)));
		assertThat(program.handlers().keySet()).containsAll(ids(main(add())));
		assertThat(program.handlers().values()).filteredOn((entry) -> entry.method().name().equals("pick"))
			.hasSize(2)
			.allSatisfy((entry) -> assertThat(entry.path()).hasSize(1));
	}

	@Test
	void boundArgumentsMakeAnotherHandler() {
		assertThat(ids(main(button("1").onClick(Groups::pick, 1L), button("2").onClick(Groups::pick, 2L)))).hasSize(2);
	}

	@Test
	void lambdaIsKnownByItsCode() {
		Component clear = button("Clear").onClick((Groups groups) -> groups.pick(0L));
		Component first = button("First").onClick((Groups groups) -> groups.pick(1L));
		Component again = button("Again").onClick((Groups groups) -> groups.pick(1L));
		assertThat(ids(main(first))).isEqualTo(ids(main(again))).doesNotContainAnyElementsOf(ids(main(clear)));
		assertThat(ids(main(clear, first, again))).hasSize(2);
	}

	@Test
	void capturedConstantsMakeAnotherLambda() {
		assertThat(ids(main(picking(1L), picking(2L), picking(1L)))).hasSize(2);
	}

	private static Component picking(long id) {
		return button("Pick").onClick((Groups groups) -> groups.pick(id));
	}

	@Test
	void lambdaInAConditionIsKnownByItsCode() {
		Component one = when((Groups groups) -> groups.all().isEmpty(), add());
		Component same = when((Groups groups) -> groups.all().isEmpty(), add());
		Component other = when((Groups groups) -> groups.all().size() == 1, add());
		assertThat(ids(main(one))).isEqualTo(ids(main(same))).doesNotContainAnyElementsOf(ids(main(other)));
	}

	@Test
	void valuesOfEqualLambdasAreOneSlot() {
		PageProgram program = compile(main(p(text((Groups groups) -> groups.all().size())),
				p(text((Groups groups) -> groups.all().size())), p(text((Groups groups) -> -groups.all().size()))));
		assertThat(program.module().text()).contains("h(\"p\", null, v[\"Groups.$1\"] || null),\n"
				+ "  h(\"p\", null, v[\"Groups.$1\"] || null),\n  h(\"p\", null, v[\"Groups.$2\"] || null)");
	}

	@Test
	void lambdaWhoseClassFileIsMissingIsRefused() {
		Component page = main(button("Clear").onClick((Groups groups) -> groups.pick(0L)));
		ClassLoader bare = new ClassLoader(getClass().getClassLoader()) {

			@Override
			public InputStream getResourceAsStream(String name) {
				return null;
			}

		};
		PageCompiler compiler = new PageCompiler(new RegistrationContext(List.of(Groups.class.getName()), bare));
		assertThatExceptionOfType(PageCompileException.class)
			.isThrownBy(() -> compiler.compile("/", "", page, null, SourceLocation.caller()))
			.withMessageMatching(
					"A lambda is known by its code, but the class file of dev.jitney.compile.HandlerIdTests"
							+ " cannot be used: there is no dev/jitney/compile/HandlerIdTests.class."
							+ " Make the lambda a method of Groups and name that method"
							+ " \\(at dev.jitney.compile.HandlerIdTests.lambdaWhoseClassFileIsMissingIsRefused"
							+ "\\(HandlerIdTests.java:\\d+\\)\\)");
		assertThat(compiler.compile("/", "", main(add()), null, SourceLocation.caller()).handlers()).hasSize(1);
	}

	@Test
	void lambdaOfAnotherClassFileIsRefused() {
		Component page = main(button("Clear").onClick((Groups groups) -> groups.pick(0L)));
		ClassLoader old = new ClassLoader(getClass().getClassLoader()) {

			@Override
			public InputStream getResourceAsStream(String name) {
				return super.getResourceAsStream("dev/jitney/compile/ModuleTextTests.class");
			}

		};
		PageCompiler compiler = new PageCompiler(new RegistrationContext(List.of(Groups.class.getName()), old));
		assertThatExceptionOfType(PageCompileException.class)
			.isThrownBy(() -> compiler.compile("/", "", page, null, SourceLocation.caller()))
			.withMessageMatching(
					"A lambda is known by its code, but the class file of dev.jitney.compile.HandlerIdTests"
							+ " cannot be used: it has no lambda\\S+, so it is not the class that runs\\. .*");
	}

	@Test
	void twoPlacesThatHaveTheSameIdByChanceAreRefused() {
		HandlerIds ids = new HandlerIds((place) -> "Ab3dE6gH");
		Handler.Action0<Groups> add = Groups::add;
		Handler.Action1<Groups, Long> pick = Groups::pick;
		assertThat(ids.of("here", MethodReference.of(add))).isEqualTo("Ab3dE6gH");
		assertThat(ids.of("here", MethodReference.of(add))).isEqualTo("Ab3dE6gH");
		assertThatExceptionOfType(PageCompileException.class)
			.isThrownBy(() -> ids.of("there", MethodReference.of(pick)))
			.withMessageStartingWith("The handlers Groups::add and Groups::pick have the same id by chance;"
					+ " rename one of them (at dev.jitney.compile.HandlerIdTests.");
	}

	@Test
	void rowsOfRowsSendBothKeys() {
		PageProgram program = compile(ul(each(Groups::all, Group::id, (group) -> li(ul(each(group.get(Group::items),
				Item::id, (item) -> li(item.text(Item::name)).onClick(Groups::pick, item.get(Item::id))))))));
		String id = program.handlers().keySet().iterator().next();
		assertThat(program.module().text()).isEqualTo(
				"""
						import { h, Fragment } from "preact";
						export default (v, c) => h("ul", null,
						  c.each(v["Groups.all"], 1, (k1, r1) => h("li", { key: k1 },
						    h("ul", null,
						      c.each(r1.items, 1, (k2, r2) => h("li", c.on({ key: k2 }, "click", "%s", [k1, k2]), r2.name || null))))));
						"""
					.formatted(id));
	}

	@Test
	void sameInputGivesTheSameBytes() {
		assertThat(compile(main(add(), p("x"))).module()).isEqualTo(compile(main(add(), p("x"))).module());
	}

	static Component add() {
		return button("Add").onClick(Groups::add);
	}

	private static Set<String> ids(Component page) {
		return compile(page).handlers().keySet();
	}

	private static PageProgram compile(Component page) {
		RegistrationContext registrations = new RegistrationContext(
				List.of(Groups.class.getName(), Room.class.getName()), HandlerIdTests.class.getClassLoader());
		return new PageCompiler(registrations).compile("/", "", page, null, SourceLocation.caller());
	}

	record Item(long id, String name) {

	}

	record Group(long id, List<Item> items) {

	}

	@State
	static final class Groups {

		List<Group> all() {
			return List.of();
		}

		boolean open() {
			return true;
		}

		void add() {
		}

		void pick(long id) {
		}

	}

	@State(scope = Scope.KEYED)
	static final class Room {

		boolean open() {
			return true;
		}

		boolean full() {
			return false;
		}

		void add() {
		}

	}

}
