package dev.jitney.html;

import java.util.ArrayList;
import java.util.List;

/**
 * What an element has besides its children.
 *
 * @param latest what modifiers apply to
 */
record Outfit(List<Attribute> attributes, List<Trigger> triggers, List<Trigger> loads, Latest latest) {

	static final Outfit NONE = new Outfit(List.of(), List.of(), List.of(), Latest.NOTHING);

	Outfit with(Attribute attribute) {
		Latest latest = (attribute instanceof Attribute.Bind) ? Latest.BINDING : this.latest;
		return new Outfit(append(this.attributes, attribute), this.triggers, this.loads, latest);
	}

	Outfit with(Trigger trigger) {
		return new Outfit(this.attributes, append(this.triggers, trigger), this.loads, Latest.TRIGGER);
	}

	Outfit withLoad(Trigger load) {
		return new Outfit(this.attributes, this.triggers, append(this.loads, load), Latest.LOAD);
	}

	/** Changes the trigger or binding that was added last. */
	Outfit modify(Modifier modifier, Element element) {
		return switch (this.latest) {
			case TRIGGER -> modifyTrigger(modifier, element);
			case BINDING -> modifyBinding(modifier);
			case LOAD -> throw MarkupException.here(modifier.call() + " does not apply to onLoad, which no event of the"
					+ " browser runs; put it after a trigger such as onClick");
			case NOTHING -> throw MarkupException.here(modifier.call()
					+ " has no trigger to apply to; put it after one: .onClick(Todos::add)." + modifier.call());
		};
	}

	private Outfit modifyTrigger(Modifier modifier, Element element) {
		int last = this.triggers.size() - 1;
		Trigger trigger = this.triggers.get(last);
		TriggerRules.check(modifier, element, trigger);
		List<Trigger> changed = new ArrayList<>(this.triggers);
		changed.set(last, modified(trigger, modifier));
		return new Outfit(this.attributes, List.copyOf(changed), this.loads, this.latest);
	}

	private Outfit modifyBinding(Modifier modifier) {
		if (!modifier.appliesToBinding()) {
			throw MarkupException.here(modifier.call() + " does not apply to a binding; put it after a trigger such as"
					+ " onInput or onKeyDown");
		}
		List<Attribute> changed = new ArrayList<>(this.attributes);
		changed.replaceAll((attribute) -> (attribute instanceof Attribute.Bind bind)
				? new Attribute.Bind(bind.property(), bind.value(), modified(bind.setter(), modifier), bind.live())
				: attribute);
		return new Outfit(List.copyOf(changed), this.triggers, this.loads, this.latest);
	}

	private static Trigger modified(Trigger trigger, Modifier modifier) {
		Trigger.Modifiers modifiers = modifier.applyTo(trigger.modifiers());
		TriggerRules.checkTimes(modifiers);
		return trigger.with(modifiers);
	}

	private static <T> List<T> append(List<T> list, T last) {
		List<T> all = new ArrayList<>(list);
		all.add(last);
		return List.copyOf(all);
	}

	/** What was added last of all that has modifiers. */
	enum Latest {

		NOTHING, TRIGGER, BINDING, LOAD

	}

}
