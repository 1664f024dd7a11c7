package dev.jitney.state.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.State;

import org.springframework.core.ResolvableType;

/**
 * The rules for states that a state takes in its constructor: those of the same tab as
 * they are, shared ones as {@link Shared}, and none in a circle.
 */
final class StateParameters {

	private final Class<?> type;

	private final Scope scope;

	StateParameters(Class<?> type, Scope scope) {
		this.type = type;
		this.scope = scope;
	}

	void check(Constructor<?> constructor) {
		Arrays.stream(constructor.getParameters()).forEach(this::check);
		requireNoCircle(this.type, List.of(this.type));
	}

	private void check(Parameter parameter) {
		State taken = parameter.getType().getAnnotation(State.class);
		if (taken != null && taken.scope() != Scope.TAB) {
			throw invalid(parameter, "takes a state with the scope " + taken.scope()
					+ " as if it were its own: take Shared<" + parameter.getType().getSimpleName() + ">");
		}
		if (taken != null && this.scope != Scope.TAB) {
			throw invalid(parameter, "takes a state of one tab, but one with the scope " + this.scope
					+ " is seen by many: hand over what it needs as an argument of a method");
		}
		if (parameter.getType() == Shared.class) {
			checkShared(parameter);
		}
	}

	private void checkShared(Parameter parameter) {
		Class<?> shared = ResolvableType.forType(parameter.getParameterizedType()).getGeneric(0).resolve();
		State taken = (shared != null) ? shared.getAnnotation(State.class) : null;
		if (shared == null || taken == null) {
			throw invalid(parameter,
					"does not say which state: write Shared<…> with a class that is annotated with" + " @State");
		}
		if (taken.scope() == Scope.TAB) {
			throw invalid(parameter, "takes " + Wording.of(shared) + " as a shared state, but its scope is TAB: take "
					+ Wording.of(shared) + " itself, or give it another scope");
		}
	}

	private void requireNoCircle(Class<?> last, List<Class<?>> path) {
		for (Constructor<?> constructor : last.getDeclaredConstructors()) {
			for (Class<?> next : constructor.getParameterTypes()) {
				if (next == this.type) {
					throw new InvalidStateException(this.type,
							circle(path) + ": states cannot take each other, move what both need to a third");
				}
				if (next.isAnnotationPresent(State.class) && !path.contains(next)) {
					List<Class<?>> further = new ArrayList<>(path);
					further.add(next);
					requireNoCircle(next, further);
				}
			}
		}
	}

	private String circle(List<Class<?>> path) {
		StringBuilder text = new StringBuilder();
		path.forEach((state) -> text.append(Wording.of(state)).append(" takes "));
		return text.append(Wording.of(this.type)).toString();
	}

	private InvalidStateException invalid(Parameter parameter, String problem) {
		return new InvalidStateException(this.type, Wording.of(parameter) + " " + problem);
	}

}
