package dev.jitney.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.jitney.event.RegistrationContext;
import dev.jitney.html.Component;
import dev.jitney.html.Element;
import dev.jitney.html.Fragment;
import dev.jitney.html.Head;
import dev.jitney.html.Layout;
import dev.jitney.html.SourceLocation;
import dev.jitney.state.Scope;
import dev.jitney.state.State;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a page's component tree to a {@link PageProgram}. One walk per page; memos and
 * layouts are compiled once and shared. The same input gives the same bytes on every
 * node. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class PageCompiler {

	private final MemoCompiler memos;

	public PageCompiler(RegistrationContext registrations) {
		this.memos = new MemoCompiler(registrations);
	}

	/**
	 * Compiles a page.
	 * @param route the route's pattern
	 * @param title the document's title, unless the page computes one
	 * @param page what the page method returned
	 * @param layout what stays around it, or null
	 * @param location the page method
	 * @throws PageCompileException if the page breaks a rule
	 */
	public PageProgram compile(String route, String title, Component page, @Nullable Layout layout,
			SourceLocation location) {
		TemplateBuilder builder = new TemplateBuilder(this.memos, location, false);
		Position position = Position.root();
		List<Node> nodes = new ArrayList<>(builder.build(page, position));
		if (!title.isEmpty() && nodes.stream().noneMatch(PageCompiler::isTitle)) {
			nodes.add(new Node.HeadNode(Head.TITLE, title));
		}
		if (layout != null) {
			MemoProgram around = this.memos.compile(layout, location);
			Nesting.problem(around.template().nodes(), position.tags(), nodes).ifPresent((problem) -> {
				throw new PageCompileException("The page does not fit into its layout: " + problem, location);
			});
			nodes = List.of(builder.include(around, null, position, List.copyOf(nodes)));
		}
		List<HandlerEntry> loads = loads(page, builder, position);
		checkScopes(builder.slots());
		RouteVariables.check(route, builder.slots().pathVariables(), location);
		Template template = new Template(List.copyOf(nodes));
		ModuleWriter writer = new ModuleWriter(template);
		LinkedModule linked = writer.page(route);
		CompiledModule entry = writer.link(linked);
		Set<String> stateTypes = new LinkedHashSet<>(builder.slots().unbound().keySet());
		stateTypes.addAll(builder.slots().bound().keySet());
		return new PageProgram(route, entry, linked, builder.modules(), template, Map.copyOf(builder.handlers()), loads,
				Collections.unmodifiableSet(stateTypes));
	}

	private static boolean isTitle(Node node) {
		return node instanceof Node.HeadNode head && head.name().equals(Head.TITLE);
	}

	private void checkScopes(Slots slots) {
		slots.bound().forEach(this::stateType);
		slots.unbound().forEach((type, location) -> {
			if (stateType(type, location).getAnnotation(State.class).scope() == Scope.KEYED) {
				String name = Slots.simpleName(type);
				throw new PageCompileException(name + " is a keyed state: put what uses it below with(" + name
						+ ".class, …), so that it is clear which one is meant", location);
			}
		});
	}

	private Class<?> stateType(String type, SourceLocation location) {
		try {
			return this.memos.registrations().stateType(type);
		}
		catch (IllegalArgumentException ex) {
			throw new PageCompileException(String.valueOf(ex.getMessage()), location);
		}
	}

	private static List<HandlerEntry> loads(Component page, TemplateBuilder builder, Position position) {
		List<HandlerEntry> loads = new ArrayList<>();
		for (Element element : outermost(page)) {
			element.loads().forEach((load) -> loads.add(builder.elements().load(load, position)));
		}
		return List.copyOf(loads);
	}

	static List<Element> outermost(Component page) {
		List<Element> elements = new ArrayList<>();
		if (page instanceof Element element) {
			elements.add(element);
		}
		else if (page instanceof Fragment fragment) {
			fragment.children().forEach((child) -> elements.addAll(outermost(child)));
		}
		return elements;
	}

}
