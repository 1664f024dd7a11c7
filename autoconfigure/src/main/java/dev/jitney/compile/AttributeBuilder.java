package dev.jitney.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.jitney.html.AtPath;
import dev.jitney.html.Attribute;
import dev.jitney.html.Constant;
import dev.jitney.html.Element;
import dev.jitney.html.MethodReference;
import dev.jitney.html.RowStateValue;
import dev.jitney.html.RowValue;
import dev.jitney.html.StateValue;
import dev.jitney.html.Trigger;
import dev.jitney.html.UrlPolicy;
import dev.jitney.html.Value;
import org.jspecify.annotations.Nullable;

/** Compiles the attributes of one element. */
final class AttributeBuilder {

	private static final Set<String> CONTROLS = Set.of("input", "select", "textarea");

	/** Types of input whose value is not what the user enters. */
	private static final Set<String> FIXED_VALUES = Set.of("button", "checkbox", "hidden", "image", "radio", "reset",
			"submit");

	private final Slots slots;

	private final Element element;

	private final Position position;

	private final List<String> classNames = new ArrayList<>();

	private final List<AttributeNode.Classes.Conditional> conditionalClasses = new ArrayList<>();

	private final List<Slot> computedClasses = new ArrayList<>();

	private final List<AttributeNode.Styles.Declaration> styles = new ArrayList<>();

	AttributeBuilder(Slots slots, Element element, Position position) {
		this.slots = slots;
		this.element = element;
		this.position = position;
	}

	/**
	 * Returns the attributes in the order given; all of class stand first, all of style
	 * next.
	 */
	List<AttributeNode> build() {
		List<AttributeNode> nodes = new ArrayList<>();
		for (Attribute attribute : this.element.attributes()) {
			add(attribute, nodes);
		}
		if (!this.styles.isEmpty()) {
			nodes.add(0, new AttributeNode.Styles(List.copyOf(this.styles)));
		}
		if (!(this.classNames.isEmpty() && this.conditionalClasses.isEmpty() && this.computedClasses.isEmpty())) {
			nodes.add(0, new AttributeNode.Classes(List.copyOf(this.classNames), List.copyOf(this.conditionalClasses),
					List.copyOf(this.computedClasses)));
		}
		return List.copyOf(nodes);
	}

	private void add(Attribute attribute, List<AttributeNode> nodes) {
		if (attribute instanceof Attribute.Static fixed) {
			addStatic(fixed.name(), fixed.value(), nodes);
		}
		else if (attribute instanceof Attribute.Computed computed) {
			addComputed(computed, nodes);
		}
		else if (attribute instanceof Attribute.ClassName name) {
			this.classNames.add(name.name());
		}
		else if (attribute instanceof Attribute.ClassWhen when) {
			Slot condition = this.slots.slot(when.condition(), Slot.Kind.FLAG, this.position);
			this.conditionalClasses.add(new AttributeNode.Classes.Conditional(when.name(), condition));
		}
		else if (attribute instanceof Attribute.ClassValue value) {
			this.computedClasses.add(this.slots.slot(value.names(), Slot.Kind.TEXT, this.position));
		}
		else if (attribute instanceof Attribute.Style style) {
			this.styles
				.add(new AttributeNode.Styles.Declaration(style.property(), part(style.value(), Slot.Kind.ATTRIBUTE)));
		}
	}

	private void addStatic(String name, Object value, List<AttributeNode> nodes) {
		if (Boolean.TRUE.equals(value)) {
			nodes.add(new AttributeNode.Bare(name));
		}
		else if (!Boolean.FALSE.equals(value)) {
			nodes.add(new AttributeNode.Static(name, String.valueOf(value), UrlPolicy.isUrl(name)));
		}
	}

	private void addComputed(Attribute.Computed computed, List<AttributeNode> nodes) {
		if (computed.value() instanceof Constant<?> constant) {
			addStatic(computed.name(), constant.value(), nodes);
		}
		else if (!isControlled(computed)) {
			nodes.add(new AttributeNode.Computed(computed.name(),
					this.slots.slot(computed.value(), kind(computed), this.position)));
		}
	}

	private static Slot.Kind kind(Attribute.Computed computed) {
		if (UrlPolicy.isUrl(computed.name())) {
			return Slot.Kind.URL;
		}
		boolean written = Attribute.writesBooleans(computed.name()) && isBoolean(computed.value());
		return written ? Slot.Kind.TEXT : Slot.Kind.ATTRIBUTE;
	}

	private static boolean isBoolean(Value<?> value) {
		if (value instanceof AtPath<?> at) {
			return at.here() instanceof Boolean;
		}
		MethodReference method = null;
		if (value instanceof StateValue<?> state) {
			method = state.method();
		}
		else if (value instanceof RowValue<?> row) {
			method = row.method();
		}
		else if (value instanceof RowStateValue<?> both) {
			method = both.method();
		}
		return method != null && (method.descriptor().endsWith(")Z") || method.descriptor().endsWith("Boolean;"));
	}

	private boolean isControlled(Attribute.Computed computed) {
		boolean property = computed.name().equals("checked")
				|| (computed.name().equals("value") && !hasFixedValue(this.element));
		return property && CONTROLS.contains(this.element.tag());
	}

	private static boolean hasFixedValue(Element element) {
		return element.attributes()
			.stream()
			.anyMatch((attribute) -> attribute instanceof Attribute.Static fixed && fixed.name().equals("type")
					&& FIXED_VALUES.contains(fixed.value()));
	}

	/**
	 * Returns what the control shows, or null if the element is none or has no computed
	 * value.
	 */
	Node.@Nullable Control control(Function<Trigger, Node.Listener> listener) {
		for (Attribute attribute : this.element.attributes()) {
			if (attribute instanceof Attribute.Bind bind) {
				Slot slot = controlSlot(bind.property(), bind.value());
				return new Node.Control(bind.property(), slot, listener.apply(bind.setter()), bind.live());
			}
			if (attribute instanceof Attribute.Computed computed && isControlled(computed)
					&& !(computed.value() instanceof Constant)) {
				return new Node.Control(computed.name(), controlSlot(computed.name(), computed.value()), null, false);
			}
		}
		return null;
	}

	private Slot controlSlot(String property, Value<?> value) {
		Slot.Kind kind = property.equals("checked") ? Slot.Kind.FLAG : Slot.Kind.TEXT;
		return this.slots.slot(value, kind, this.position);
	}

	/** Returns unescaped markup (a String or a Slot), or null. */
	@Nullable Object markup() {
		for (Attribute attribute : this.element.attributes()) {
			if (attribute instanceof Attribute.UnescapedHtml html) {
				return part(html.markup(), Slot.Kind.TEXT);
			}
		}
		return null;
	}

	private Object part(Value<?> value, Slot.Kind kind) {
		return (value instanceof Constant<?> constant) ? String.valueOf(constant.value())
				: this.slots.slot(value, kind, this.position);
	}

}
