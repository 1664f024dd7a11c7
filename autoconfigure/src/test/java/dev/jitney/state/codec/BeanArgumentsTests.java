package dev.jitney.state.codec;

import java.util.List;
import java.util.Optional;

import dev.jitney.state.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BeanArgumentsTests {

	private final StateFactory factory = new StateFactory(new StateTypes((type) -> false));

	@Test
	void handsInBeansByTheRulesOfAConstructor() {
		try (var context = new AnnotationConfigApplicationContext()) {
			context.registerBean("first", Service.class, () -> new Service("first"));
			context.registerBean("second", Service.class, () -> new Service("second"));
			context.refresh();
			Todos todos = this.factory.create(Todos.class, new BeanArguments(context.getAutowireCapableBeanFactory()));
			assertThat(todos.second.name()).isEqualTo("second");
			assertThat(todos.all).extracting(Service::name).containsExactly("first", "second");
			assertThat(todos.none).isEmpty();
			assertThat(todos.absent).isNull();
			assertThat(todos.provider.getIfAvailable()).isNull();
			assertThat(todos.name).isEqualTo("fallback");
		}
	}

	@Test
	void namesTheParameterForWhichThereIsNoBean() {
		try (var context = new AnnotationConfigApplicationContext()) {
			context.refresh();
			assertThatExceptionOfType(StateCreationException.class).isThrownBy(
					() -> this.factory.create(Needy.class, new BeanArguments(context.getAutowireCapableBeanFactory())))
				.withMessageStartingWith("BeanArgumentsTests.Needy(BeanArgumentsTests.Service service) cannot be given"
						+ " what it asks for: No qualifying bean of type"
						+ " 'dev.jitney.state.codec.BeanArgumentsTests$Service' available");
		}
	}

	record Service(String name) {

	}

	@State
	static class Todos {

		private final Service second;

		private final List<Service> all;

		private final Optional<Runnable> none;

		private final @Nullable Runnable absent;

		private final ObjectProvider<Runnable> provider;

		private final String name;

		Todos(@Qualifier("second") Service second, List<Service> all, Optional<Runnable> none,
				@Nullable Runnable absent, ObjectProvider<Runnable> provider, @Value("${name:fallback}") String name) {
			this.second = second;
			this.all = all;
			this.none = none;
			this.absent = absent;
			this.provider = provider;
			this.name = name;
		}

	}

	@State
	static class Needy {

		private final Service service;

		Needy(Service service) {
			this.service = service;
		}

	}

}
