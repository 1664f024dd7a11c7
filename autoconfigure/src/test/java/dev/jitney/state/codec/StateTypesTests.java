package dev.jitney.state.codec;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;

import dev.jitney.state.State;
import org.junit.jupiter.api.Test;

import org.springframework.core.OverridingClassLoader;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StateTypesTests {

	private final StateTypes types = new StateTypes((type) -> false);

	private final StateCodec codec = new StateCodec(this.types, StateLimits.defaults());

	private final StateFactory factory = new StateFactory(this.types);

	private final StateChecks checks = new StateChecks(this.types, this.codec);

	@Test
	void classThatNobodyElseNeedsIsCollected() throws Exception {
		WeakReference<Class<?>> reference = useOnce();
		ResolvableType.clearCache();
		ReflectionUtils.clearCache();
		AnnotationUtils.clearCache();
		await().alias("the state class is collected").atMost(Duration.ofSeconds(20)).until(() -> {
			System.gc();
			return reference.get() == null;
		});
		Reference.reachabilityFence(this);
	}

	private WeakReference<Class<?>> useOnce() throws Exception {
		ClassLoader loader = new OverridingClassLoader(getClass().getClassLoader()) {

			@Override
			protected boolean isEligibleForOverriding(String className) {
				return className.startsWith(StateTypesTests.class.getName());
			}

		};
		Class<?> type = loader.loadClass(Reloaded.class.getName());
		assertThat(type).isNotSameAs(Reloaded.class);
		Object state = this.factory.create(type, (parameter, index) -> null);
		this.codec.decode(this.codec.encode(state), state);
		this.checks.verify(state, () -> this.factory.create(type, (parameter, index) -> null));
		return new WeakReference<>(type);
	}

	@State
	static class Reloaded {

		private final List<String> none = List.of();

		private List<Line> lines = List.of(new Line("a"));

		record Line(String text) {

		}

	}

}
