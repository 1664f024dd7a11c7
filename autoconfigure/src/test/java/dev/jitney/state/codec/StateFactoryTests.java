package dev.jitney.state.codec;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.jitney.state.State;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;

import org.springframework.core.OverridingClassLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StateFactoryTests {

	private final StateFactory factory = new StateFactory(new StateTypes((type) -> false));

	@Test
	void callsTheConstructorWithWhatIsResolved() {
		Todos todos = this.factory.create(Todos.class,
				(parameter, index) -> (parameter.getType() == Repository.class) ? REPOSITORY : index);
		assertThat(todos.repository).isSameAs(REPOSITORY);
		assertThat(todos.limit).isEqualTo(1);
		assertThat(todos.items).isEmpty();
	}

	@Test
	void namesTheParameterForWhichThereIsNothing() {
		assertThatExceptionOfType(StateCreationException.class)
			.isThrownBy(() -> this.factory.create(Todos.class, (parameter, index) -> {
				throw new IllegalStateException("no such bean");
			}))
			.withMessage("StateFactoryTests.Todos(StateFactoryTests.Repository repository) cannot be given what it asks"
					+ " for: no such bean")
			.satisfies((ex) -> assertThat(ex.getStateType()).isEqualTo(Todos.class.getName()));
	}

	@Test
	void leavesTheWordToAnotherStateThatIsWrong() {
		assertThatExceptionOfType(InvalidStateException.class)
			.isThrownBy(() -> this.factory.create(Todos.class, (parameter, index) -> create(OwnList.class)))
			.withMessageStartingWith("StateFactoryTests.OwnList.items is final");
	}

	@Test
	void namesTheParameterThatTheArgumentDoesNotFit() {
		assertThatExceptionOfType(StateCreationException.class)
			.isThrownBy(() -> this.factory.create(Todos.class, (parameter, index) -> "text"))
			.withMessage("StateFactoryTests.Todos(StateFactoryTests.Repository repository) cannot be given a String");
		assertThatExceptionOfType(StateCreationException.class)
			.isThrownBy(() -> this.factory.create(Todos.class, (parameter, index) -> (index == 0) ? REPOSITORY : null))
			.withMessage("StateFactoryTests.Todos(int limit) cannot be given null");
	}

	@Test
	void namesTheConstructorThatThrows() {
		assertThatExceptionOfType(StateCreationException.class).isThrownBy(() -> create(Throwing.class))
			.withMessage("The constructor of StateFactoryTests.Throwing threw java.lang.IllegalStateException: not"
					+ " yet: it should only keep its arguments")
			.withCauseInstanceOf(IllegalStateException.class);
	}

	@Test
	void refusesAFinalCollectionOfTheStatesOwn() {
		refuses(OwnList.class, "items");
	}

	@Test
	void refusesAFinalFieldThatIsMadeAnew() {
		refuses(OwnId.class, "id");
	}

	@Test
	void refusesAFinalPrimitiveThatIsComputed() {
		refuses(OwnTime.class, "created");
	}

	@Test
	void refusesAFinalFieldOfASuperclass() {
		refuses(OfSuperclass.class, "items");
	}

	@Test
	void refusesEachTime() {
		refuses(OwnList.class, "items");
		refuses(OwnList.class, "items");
	}

	@Test
	void allowsConstantsOfTheCompilerAndTheClass() {
		Constants state = create(Constants.class);
		assertThat(state.max).isEqualTo(10);
		assertThat(state.logger).isNotNull();
	}

	@Test
	void allowsConstantsWhoseClassFileIsNotAtHand() throws Exception {
		ClassLoader loader = new OverridingClassLoader(getClass().getClassLoader()) {

			@Override
			protected boolean isEligibleForOverriding(String className) {
				return className.startsWith(StateFactoryTests.class.getName());
			}

			@Override
			public URL getResource(String name) {
				return null;
			}

		};
		assertThat(create(loader.loadClass(Constants.class.getName()))).isNotNull();
	}

	@Test
	void allowsWhatAnArgumentAlwaysGives() {
		Derived state = this.factory.create(Derived.class, (parameter, index) -> REPOSITORY);
		assertThat(state.name).isEqualTo("repository");
	}

	@Test
	void runsTheConstructorOnceWhenThereIsNothingToCompare() {
		Counting.instances = 0;
		create(Counting.class);
		create(Counting.class);
		assertThat(Counting.instances).isEqualTo(2);
	}

	private <S> S create(Class<S> type) {
		return this.factory.create(type, (parameter, index) -> null);
	}

	private void refuses(Class<?> type, String field) {
		assertThatExceptionOfType(InvalidStateException.class).isThrownBy(() -> create(type))
			.withMessage("StateFactoryTests." + type.getSimpleName() + "." + field
					+ " is final, but neither an argument of"
					+ " the constructor nor a constant, so what it holds would be lost after the event: drop \"final\" to"
					+ " store it, take it in the constructor, or make it static");
	}

	private static final Repository REPOSITORY = () -> "repository";

	interface Repository {

		String name();

	}

	@State
	static class Todos {

		private final Repository repository;

		private final int limit;

		private List<String> items = new ArrayList<>();

		Todos(Repository repository, int limit) {
			this.repository = repository;
			this.limit = limit;
		}

	}

	@State
	static class Throwing {

		Throwing() {
			throw new IllegalStateException("not yet");
		}

	}

	@State
	static class OwnList {

		private final List<String> items = new ArrayList<>();

	}

	@State
	static class OwnId {

		private final String id = UUID.randomUUID().toString();

	}

	@State
	static class OwnTime {

		private final long created = System.currentTimeMillis();

	}

	static class Base {

		final List<String> items = new ArrayList<>();

	}

	@State
	static class OfSuperclass extends Base {

	}

	@State
	static class Constants {

		private final int max = 10;

		private final String name = "constant";

		private final List<String> none = List.of();

		private final Log logger = LogFactory.getLog(getClass());

		private final Thread.State state = Thread.State.NEW;

		private final transient List<String> forNow = new ArrayList<>();

	}

	@State
	static class Derived {

		private final String name;

		Derived(Repository repository) {
			this.name = repository.name();
		}

	}

	@State
	static class Counting {

		static int instances;

		private final int max = 10;

		private int count;

		Counting() {
			instances++;
		}

	}

}
