package dev.jitney.state.codec;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import dev.jitney.state.State;
import org.junit.jupiter.api.Test;

import org.springframework.cache.annotation.Cacheable;
import org.springframework.scheduling.annotation.Async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProxyAnnotationsTests {

	private final StateTypes types = new StateTypes((type) -> false);

	@Test
	void refusesAnAnnotatedMethod() {
		refuses(OnMethod.class, "ProxyAnnotationsTests.OnMethod.load() is annotated with @Async, which has no effect"
				+ " because a state is no Spring proxy: move it to a bean");
	}

	@Test
	void refusesAnAnnotatedClass() {
		refuses(OnClass.class, "ProxyAnnotationsTests.OnClass is annotated with @Async, which has no effect because a"
				+ " state is no Spring proxy: move it to a bean");
	}

	@Test
	void refusesAnInheritedMethodWithAnAnnotationThatCarriesTheOther() {
		refuses(Inherited.class, "ProxyAnnotationsTests.Inherited.find() is annotated with @Cacheable, which has no"
				+ " effect because a state is no Spring proxy: move it to a bean");
	}

	@Test
	void allowsOtherAnnotations() {
		assertThat(this.types.shape(Deprecated.class)).isNotNull();
	}

	private void refuses(Class<?> type, String message) {
		assertThatExceptionOfType(InvalidStateException.class).isThrownBy(() -> this.types.shape(type))
			.withMessage(message);
	}

	@State
	static class OnMethod {

		@Async
		void load() {
		}

	}

	@Async
	@State
	static class OnClass {

	}

	@Cacheable("names")
	@Retention(RetentionPolicy.RUNTIME)
	@interface CachedForLong {

	}

	static class Base {

		@CachedForLong
		String find() {
			return "";
		}

	}

	@State
	static class Inherited extends Base {

	}

	@State
	static class Deprecated {

		@java.lang.Deprecated
		void old() {
		}

	}

}
