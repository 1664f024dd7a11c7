package dev.jitney.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.jitney.event.invoke.HandlerMethod;
import dev.jitney.event.upload.FileTypes;
import dev.jitney.event.upload.UploadShape;
import dev.jitney.html.Attribute;
import dev.jitney.html.Component;
import dev.jitney.html.Each;
import dev.jitney.html.Element;
import dev.jitney.html.Fragment;
import dev.jitney.html.Match;
import dev.jitney.html.Trigger;
import dev.jitney.html.When;
import dev.jitney.html.With;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;

/** Reads what files a place takes from its markup and its handler. */
final class UploadPlace {

	private UploadPlace() {
	}

	/** Returns the event of the DOM on which files go. */
	static String domEvent(Element element) {
		return element.tag().equals("form") ? "submit" : "change";
	}

	/**
	 * Returns the rules of a trigger, or null if it is none of an upload.
	 * @throws PageCompileException if handler and place do not fit
	 */
	static @Nullable UploadRules rules(Trigger trigger, HandlerMethod handler, @Nullable Element element) {
		ResolvableType payload = handler.payload();
		if (!trigger.event().equals(Trigger.UPLOAD)) {
			if (payload != null && UploadShape.isFiles(payload)) {
				throw fail(trigger, handler + " takes files, which " + trigger.event()
						+ " does not carry; write onUpload on an <input type=\"file\"> or a form");
			}
			return null;
		}
		UploadShape shape = Optional.ofNullable(payload)
			.flatMap(UploadShape::of)
			.orElseThrow(() -> fail(trigger, handler + " takes " + ((payload != null) ? payload : "no files")
					+ ", but an upload hands over files; " + UploadShape.CHOICE));
		if (handler.signature().errors() != null) {
			throw fail(trigger, handler + " takes the errors of a form, which an upload does not have;"
					+ " leave the parameter out");
		}
		if (shape == UploadShape.STREAM && handler.background() != null && handler.background().detached()) {
			throw fail(trigger,
					handler + " is detached, but files can be read while they arrive only until their upload"
							+ " ends; let it take a List<UploadedFile>, or leave detached out");
		}
		List<Element> inputs = inputs(trigger, element);
		boolean several = inputs.size() > 1 || inputs.stream().anyMatch((input) -> has(input, "multiple"));
		if (several && shape == UploadShape.FILE) {
			throw fail(trigger, handler + " takes one UploadedFile, but the user may choose several; let it take a"
					+ " List<UploadedFile>, or leave multiple() out");
		}
		return new UploadRules(shape, several, types(trigger, inputs));
	}

	private static List<Element> inputs(Trigger trigger, @Nullable Element element) {
		if (element != null && isFileInput(element)) {
			return List.of(element);
		}
		if (element == null || !element.tag().equals("form")) {
			throw fail(trigger, "onUpload belongs on an <input type=\"file\"> or on a form that holds some");
		}
		List<Element> inputs = new ArrayList<>();
		collect(element, inputs);
		if (inputs.isEmpty()) {
			throw fail(trigger, "The form with onUpload holds no <input type=\"file\">; put one into it");
		}
		return inputs;
	}

	private static void collect(Component component, List<Element> inputs) {
		if (component instanceof Element element && isFileInput(element)) {
			inputs.add(element);
		}
		children(component).forEach((child) -> collect(child, inputs));
	}

	private static Stream<Component> children(Component component) {
		if (component instanceof Element element) {
			return element.children().stream();
		}
		if (component instanceof Fragment fragment) {
			return fragment.children().stream();
		}
		if (component instanceof When when) {
			return Stream.of(when.then(), when.otherwise());
		}
		if (component instanceof Each each) {
			return Stream.of(each.body());
		}
		if (component instanceof Match match) {
			return Stream.concat(match.cases().stream().map(Match.Case::body), Stream.of(match.otherwise()));
		}
		return (component instanceof With with) ? Stream.of(with.body()) : Stream.empty();
	}

	private static boolean isFileInput(Element element) {
		return element.tag().equals("input") && fixed(element, "type").filter("file"::equals).isPresent();
	}

	/** One input that takes everything lets everything into its form. */
	private static FileTypes types(Trigger trigger, List<Element> inputs) {
		List<String> tokens = new ArrayList<>();
		for (Element input : inputs) {
			if (!has(input, "accept")) {
				return FileTypes.ALL;
			}
			tokens.add(fixed(input, "accept").orElseThrow(() -> fail(trigger,
					"accept is computed, but the server checks the type of each file against it; write it as a text")));
		}
		try {
			return FileTypes.parse(String.join(",", tokens));
		}
		catch (IllegalArgumentException ex) {
			throw fail(trigger, String.valueOf(ex.getMessage()));
		}
	}

	private static boolean has(Element element, String name) {
		return element.attributes()
			.stream()
			.anyMatch((attribute) -> (attribute instanceof Attribute.Static fixed && fixed.name().equals(name)
					&& !Boolean.FALSE.equals(fixed.value()))
					|| (attribute instanceof Attribute.Computed computed && computed.name().equals(name)));
	}

	private static Optional<String> fixed(Element element, String name) {
		return element.attributes()
			.stream()
			.filter((attribute) -> attribute instanceof Attribute.Static fixed && fixed.name().equals(name))
			.map((attribute) -> String.valueOf(((Attribute.Static) attribute).value()))
			.findFirst();
	}

	private static PageCompileException fail(Trigger trigger, String message) {
		return new PageCompileException(message, trigger.method().location());
	}

}
