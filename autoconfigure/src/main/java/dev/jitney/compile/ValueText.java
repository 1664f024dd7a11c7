package dev.jitney.compile;

import java.util.List;
import java.util.stream.Collectors;

import dev.jitney.html.AtPath;
import dev.jitney.html.Constant;
import dev.jitney.html.CurrentPath;
import dev.jitney.html.Message;
import dev.jitney.html.MethodReference;
import dev.jitney.html.PathVariable;
import dev.jitney.html.Row;
import dev.jitney.html.RowStateValue;
import dev.jitney.html.RowValue;
import dev.jitney.html.StateValue;
import dev.jitney.html.Url;
import dev.jitney.html.Value;

/**
 * Values as text: two values with the same text are the same value. The text is the same
 * on every node, so it may go into handler ids.
 */
final class ValueText {

	private final Position position;

	private final LambdaNames lambdas;

	ValueText(Position position, LambdaNames lambdas) {
		this.position = position;
		this.lambdas = lambdas;
	}

	String of(MethodReference method) {
		String name = method.lambda() ? "lambda:" + this.lambdas.of(method)
				: method.declaringClass() + "." + method.name() + method.descriptor();
		String captured = method.captured()
			.stream()
			.map(ValueText::constant)
			.collect(Collectors.joining(",", "[", "]"));
		return method.owner() + "#" + name + (method.captured().isEmpty() ? "" : captured);
	}

	String of(Value<?> value) {
		if (value instanceof Constant<?> constant) {
			return "=" + constant(constant.value());
		}
		if (value instanceof StateValue<?> state) {
			return bound(state.method());
		}
		if (value instanceof RowValue<?> row) {
			return row(row.row()) + of(row.method());
		}
		if (value instanceof RowStateValue<?> both) {
			return row(both.row()) + bound(both.method());
		}
		if (value instanceof PathVariable variable) {
			return ":" + variable.name();
		}
		if (value instanceof CurrentPath) {
			return "/";
		}
		if (value instanceof AtPath<?> at) {
			return "/" + at.pattern() + "=" + constant(at.here());
		}
		if (value instanceof Message message) {
			return "#" + message.key() + of(message.arguments());
		}
		Url url = (Url) value;
		return "@" + url.template() + of(url.variables());
	}

	String of(List<? extends Value<?>> values) {
		return values.stream().map(this::of).collect(Collectors.joining(",", "(", ")"));
	}

	private String bound(MethodReference method) {
		Position.Binding binding = this.position.bindings().get(method.owner());
		return (binding != null) ? "{" + binding.identity() + "}" + of(method) : of(method);
	}

	private String row(Row<?> row) {
		Integer frame = this.position.rows().get(row);
		return "r" + frame + ".";
	}

	private static String constant(Object value) {
		return value.getClass().getName() + ":" + value;
	}

}
