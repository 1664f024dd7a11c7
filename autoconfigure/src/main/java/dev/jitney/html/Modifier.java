package dev.jitney.html;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One of the modifiers, as it changes the others. */
sealed interface Modifier {

	Trigger.Modifiers applyTo(Trigger.Modifiers modifiers);

	/** Returns the call as an author writes it. */
	String call();

	/** Whether it also makes sense for a binding. */
	default boolean appliesToBinding() {
		return false;
	}

	record Prevent() implements Modifier {

		@Override
		public Trigger.Modifiers applyTo(Trigger.Modifiers old) {
			return new Trigger.Modifiers(true, old.stop(), old.keys(), old.debounceMillis(), old.throttleMillis(),
					old.reset());
		}

		@Override
		public String call() {
			return "prevent()";
		}

	}

	record Stop() implements Modifier {

		@Override
		public Trigger.Modifiers applyTo(Trigger.Modifiers old) {
			return new Trigger.Modifiers(old.prevent(), true, old.keys(), old.debounceMillis(), old.throttleMillis(),
					old.reset());
		}

		@Override
		public String call() {
			return "stop()";
		}

	}

	record Key(List<String> names) implements Modifier {

		@Override
		public Trigger.Modifiers applyTo(Trigger.Modifiers old) {
			List<String> all = Stream.concat(old.keys().stream(), this.names.stream()).distinct().toList();
			return new Trigger.Modifiers(old.prevent(), old.stop(), all, old.debounceMillis(), old.throttleMillis(),
					old.reset());
		}

		@Override
		public String call() {
			return "key(…)";
		}

	}

	record Debounce(Duration rest) implements Modifier {

		@Override
		public Trigger.Modifiers applyTo(Trigger.Modifiers old) {
			return new Trigger.Modifiers(old.prevent(), old.stop(), old.keys(), this.rest.toMillis(),
					old.throttleMillis(), old.reset());
		}

		@Override
		public String call() {
			return "debounce(…)";
		}

		@Override
		public boolean appliesToBinding() {
			return true;
		}

	}

	record Throttle(Duration distance) implements Modifier {

		@Override
		public Trigger.Modifiers applyTo(Trigger.Modifiers old) {
			return new Trigger.Modifiers(old.prevent(), old.stop(), old.keys(), old.debounceMillis(),
					this.distance.toMillis(), old.reset());
		}

		@Override
		public String call() {
			return "throttle(…)";
		}

		@Override
		public boolean appliesToBinding() {
			return true;
		}

	}

	record Reset() implements Modifier {

		@Override
		public Trigger.Modifiers applyTo(Trigger.Modifiers old) {
			return new Trigger.Modifiers(old.prevent(), old.stop(), old.keys(), old.debounceMillis(),
					old.throttleMillis(), true);
		}

		@Override
		public String call() {
			return "reset()";
		}

	}

}
