package dev.jitney.html;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * That no row of the long tables of elements, attributes and triggers has a slip in it.
 */
class ElementTableTests {

	private static final Map<String, String> ATTRIBUTES = Map.of("acceptCharset", "accept-charset", "htmlFor", "for",
			"defaultTrack", "default");

	private static final Map<String, String> EVENTS = Map.of("onDoubleClick", "dblclick");

	static Stream<Method> elements() {
		return Arrays.stream(Elements.class.getDeclaredMethods()).filter((method) -> !method.isSynthetic());
	}

	static Stream<Method> attributes() {
		return declared(GlobalAttributes.class, LinkAttributes.class, ControlAttributes.class, FormAttributes.class,
				MediaAttributes.class, TextAttributes.class);
	}

	static Stream<Method> triggers() {
		return declared(ClickTriggers.class, FormTriggers.class, KeyTriggers.class, FocusTriggers.class,
				MouseTriggers.class, PointerTriggers.class, EventTriggers.class, LoadTriggers.class);
	}

	static Stream<Class<?>> triggerGroups() {
		return triggers().<Class<?>>map(Method::getDeclaringClass).distinct();
	}

	@ParameterizedTest
	@MethodSource("elements")
	void elementHasTheNameOfItsMethod(Method method) throws Exception {
		boolean text = Arrays.equals(method.getParameterTypes(), new Class<?>[] { String.class });
		Object[] arguments = text ? new Object[] { "x" }
				: (method.getParameterCount() == 0) ? new Object[0] : new Object[] { new Component[0] };
		Element element = (Element) method.invoke(null, arguments);
		assertThat(element.tag()).isEqualTo(method.getName()).isEqualTo(TagName.require(method.getName()));
		if (ContentModel.isVoid(element.tag())) {
			assertThat(method.getParameterCount()).isZero();
		}
		if (text) {
			assertThat(element.children()).containsExactly(new Text("x"));
			assertThat(ContentModel.problem(element.tag(), List.of(), ContentModel.TEXT)).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("attributes")
	void attributeHasTheNameOfItsMethod(Method method) throws Exception {
		Getter<Object, Object> getter = Object::toString;
		Object[] arguments = Arrays.stream(method.getParameterTypes()).map((type) -> sample(type, getter)).toArray();
		Element element = (Element) method.invoke(Element.of("input"), arguments);
		String name = ATTRIBUTES.getOrDefault(method.getName(), method.getName().toLowerCase(Locale.ROOT));
		assertThat(element.attributes()).singleElement().satisfies((attribute) -> {
			if (attribute instanceof Attribute.Static fixed) {
				assertThat(fixed.name()).isEqualTo(name);
				assertThat(method.getParameterTypes()).noneMatch((type) -> type == Value.class || type == Getter.class);
			}
			else {
				assertThat(((Attribute.Computed) attribute).name()).isEqualTo(name);
			}
		});
	}

	@ParameterizedTest
	@MethodSource("triggers")
	void triggerHasTheEventAndArgumentsOfItsForm(Method method) throws Exception {
		Object[] arguments = Arrays.stream(method.getParameterTypes()).map(ElementTableTests::handlerSample).toArray();
		boolean load = method.getName().equals("onLoad");
		int bound = (int) Arrays.stream(method.getParameterTypes())
			.filter((type) -> type == Value.class || type == Object.class)
			.count();
		Class<?> handler = Arrays.stream(method.getParameterTypes())
			.filter(Handler.class::isAssignableFrom)
			.findFirst()
			.orElseThrow();
		int parameters = Integer.parseInt(handler.getSimpleName().replaceAll("\\D", ""));
		if (load && parameters > bound) {
			assertThatThrownBy(() -> method.invoke(Element.of("div"), arguments)).cause()
				.hasMessageContaining(
						"but nothing is sent when a page is loaded: bind an argument, or take the EventContext");
			return;
		}
		Element element = (Element) method.invoke(Element.of("div"), arguments);
		Trigger trigger = (load ? element.loads() : element.triggers()).get(0);
		assertThat(trigger.event()).isEqualTo(event(method));
		assertThat(trigger.arguments()).hasSize(bound);
		assertThat(trigger.payload() != null).isEqualTo(parameters > bound);
		assertThat(trigger.handler()).isInstanceOf(handler);
	}

	@ParameterizedTest
	@MethodSource("triggerGroups")
	void everyTriggerHasEveryForm(Class<?> group) {
		Map<String, Long> forms = declared(group)
			.collect(java.util.stream.Collectors.groupingBy(Method::getName, java.util.stream.Collectors.counting()));
		forms.forEach((name, count) -> assertThat(count).as(name).isEqualTo(forms(name)));
	}

	private static long forms(String name) {
		return switch (name) {
			case "onLoad" -> 14;
			// a form's handler may also take what is wrong with it, and the context
			case "onSubmit" -> 22;
			default -> 16;
		};
	}

	private static String event(Method method) {
		String name = method.getName();
		return name.equals("on") ? "toggle"
				: EVENTS.getOrDefault(name, name.substring("on".length()).toLowerCase(Locale.ROOT));
	}

	private static Object sample(Class<?> type, Getter<Object, Object> getter) {
		return Map
			.<Class<?>, Object>of(String.class, "x", int.class, 1, boolean.class, true, Value.class,
					new PathVariable("x"), Getter.class, getter, Enum.class, Thread.State.NEW)
			.get(type);
	}

	private static Object handlerSample(Class<?> type) {
		Handler.Action0<Object> action0 = (state) -> {
		};
		Handler.Action1<Object, String> action1 = (state, a) -> {
		};
		Handler.Action2<Object, String, String> action2 = (state, a, b) -> {
		};
		Handler.Action3<Object, String, String, String> action3 = (state, a, b, c) -> {
		};
		Handler.Function0<Object, String> function0 = (state) -> "";
		Handler.Function1<Object, String, String> function1 = (state, a) -> "";
		Handler.Function2<Object, String, String, String> function2 = (state, a, b) -> "";
		Handler.Function3<Object, String, String, String, String> function3 = (state, a, b, c) -> "";
		return Stream
			.<Object>of(action0, action1, action2, action3, function0, function1, function2, function3, "toggle",
					new PathVariable("x"))
			.filter((sample) -> type.isInstance(sample) && (type != Object.class || sample instanceof String))
			.findFirst()
			.orElseThrow();
	}

	private static Stream<Method> declared(Class<?>... types) {
		return Arrays.stream(types)
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.filter((method) -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()));
	}

}
