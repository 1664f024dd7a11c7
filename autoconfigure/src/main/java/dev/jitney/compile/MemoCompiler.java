package dev.jitney.compile;

import java.util.ArrayList;
import java.util.List;

import dev.jitney.event.RegistrationContext;
import dev.jitney.html.Component;
import dev.jitney.html.Fragment;
import dev.jitney.html.Layout;
import dev.jitney.html.Memo;
import dev.jitney.html.Outlet;
import dev.jitney.html.Row;
import dev.jitney.html.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Compiles memos and layouts, each once for all pages. Safe for use by several threads.
 */
final class MemoCompiler {

	private final RegistrationContext registrations;

	private final LambdaNames lambdas;

	private final MemoTurns turns = new MemoTurns();

	MemoCompiler(RegistrationContext registrations) {
		this.registrations = registrations;
		this.lambdas = new LambdaNames(registrations);
	}

	/** Returns what the application of these memos has registered. */
	RegistrationContext registrations() {
		return this.registrations;
	}

	LambdaNames lambdas() {
		return this.lambdas;
	}

	MemoProgram compile(Memo memo) {
		Row<?> parameter = (memo.row() != null) ? new Row<>() : null;
		String type = memo.method().declaringClass();
		String name = Slots.simpleName(type) + "." + memo.method().name();
		Body body = new Body(type + "#" + memo.method().name(), name, parameter, memo.location(), false,
				() -> memo.body().build(parameter));
		return once(body);
	}

	MemoProgram compile(Layout layout, SourceLocation location) {
		String type = layout.getClass().getName();
		Component outlet = new Outlet(new Fragment(List.of()));
		return once(new Body(type, Slots.simpleName(type), null, location, true, () -> layout.around(outlet)));
	}

	private MemoProgram once(Body body) {
		MemoProgram known = this.turns.enter(body.identity(), body.name(), body.location());
		if (known != null) {
			return known;
		}
		MemoProgram made = null;
		try {
			made = make(body);
			return made;
		}
		finally {
			this.turns.leave(body.identity(), made);
		}
	}

	private MemoProgram make(Body body) {
		TemplateBuilder builder = new TemplateBuilder(this, body.location(), true);
		Position position = Position.root();
		if (body.parameter() != null) {
			position = position.withRow(body.parameter(), 0);
		}
		Template template = new Template(builder.build(body.source().component(), position));
		if (body.layout() && !builder.hasOutlet()) {
			throw new PageCompileException("The layout " + body.name() + " does not place its content;"
					+ " put the component it is given into the markup", body.location());
		}
		LinkedModule module = new ModuleWriter(template).memo(body.identity(), body.name(), body.layout());
		List<CompiledModule> modules = new ArrayList<>(builder.modules());
		modules.add(module.module());
		return new MemoProgram(body.name(), module, template, body.parameter(),
				List.copyOf(builder.handlers().values()), List.copyOf(modules), builder.slots().unbound(),
				builder.slots().bound());
	}

	private record Body(String identity, String name, @Nullable Row<?> parameter, SourceLocation location,
			boolean layout, Source source) {

		@FunctionalInterface
		interface Source {

			Component component();

		}

	}

}
