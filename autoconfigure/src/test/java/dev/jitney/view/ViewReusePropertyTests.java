package dev.jitney.view;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import dev.jitney.compile.Template;
import dev.jitney.view.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Random pages over random states; a failure names its seed. */
class ViewReusePropertyTests {

	private static final int PAGES = 300;

	private static final int EVENTS = 12;

	@Test
	void evaluatingAgainGivesWhatEvaluatingFromScratchGives() {
		for (long seed = 0; seed < PAGES; seed++) {
			Random random = new Random(seed);
			Template template = new RandomTemplates(random).page();
			ViewEvaluator evaluator = new ViewEvaluator(template);
			States states = new States();
			View view = null;
			for (int event = 0; event < EVENTS; event++) {
				states.change(random);
				View next = evaluator.evaluate(states, view);
				View scratch = evaluator.evaluate(new States(states), null);
				assertThat(next).as("seed %d, event %d, %s", seed, event, template).isEqualTo(scratch);
				assertThat(new HtmlRenderer("")).satisfies((html) -> html.body(template, scratch, new StringBuilder()));
				states.remember();
				assertThat(evaluator.evaluate(states, next)).as("seed %d", seed).isSameAs(next);
				if (view != null) {
					assertThat(ViewDiff.diff(view, next).applyTo(view)).as("seed %d", seed).isEqualTo(scratch);
				}
				view = next;
			}
		}
	}

	/** Knows which states changed since they were remembered. */
	private static final class States implements EvaluationContext {

		private final Map<String, RandomTemplates.Cell> cells;

		private final Map<String, Integer> remembered = new HashMap<>();

		States() {
			this.cells = new HashMap<>();
			for (String type : RandomTemplates.TYPES) {
				for (String instance : RandomTemplates.instances()) {
					this.cells.put(type + instance, new RandomTemplates.Cell());
				}
			}
		}

		States(States other) {
			this.cells = other.cells;
		}

		void change(Random random) {
			for (String name : this.cells.keySet().stream().sorted().toList()) {
				if (random.nextInt(5) == 0) {
					this.cells.get(name).change(random);
				}
			}
		}

		void remember() {
			this.cells.forEach((name, cell) -> this.remembered.put(name, cell.version));
		}

		@Override
		public Object state(String stateType, @Nullable String instance) {
			return this.cells.get(name(stateType, instance));
		}

		@Override
		public boolean unchanged(String stateType, @Nullable String instance) {
			String name = name(stateType, instance);
			return Integer.valueOf(this.cells.get(name).version).equals(this.remembered.get(name));
		}

		private static String name(String stateType, @Nullable String instance) {
			return (instance != null) ? stateType + instance : stateType;
		}

		@Override
		public String path() {
			return "/";
		}

		@Override
		public @Nullable String pathVariable(String name) {
			return null;
		}

		@Override
		public String format(@Nullable Object value) {
			return (value != null) ? value.toString() : "";
		}

		@Override
		public String message(String key, @Nullable Object[] arguments) {
			return key + Arrays.toString(arguments);
		}

	}

}
