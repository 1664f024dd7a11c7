package dev.jitney.event.error;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;

import dev.jitney.event.Event;
import dev.jitney.state.State;
import dev.jitney.state.codec.InvalidStateException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ErrorMethodsTests {

	@Test
	void choosesTheMethodOfTheClosestException() {
		assertThat(find(new FileNotFoundException())).isEqualTo("Good.missing");
		assertThat(find(new IOException())).isEqualTo("Good.input");
		assertThat(find(new IllegalStateException())).isEqualTo("Good.anything");
		assertThat(find(new AssertionError())).isNull();
	}

	@Test
	void looksAtCausesOnlyWhenTheExceptionItselfHasNoMethod() {
		assertThat(find(new AssertionError(new IOException()))).isEqualTo("Good.input");
		assertThat(find(new RuntimeException(new IOException()))).isEqualTo("Good.anything");
	}

	@Test
	void namesTwoMethodsForOneException() {
		assertInvalid(Twice.class, "Twice.one and Twice.two are both annotated with @OnError for java.io.IOException:"
				+ " let one method answer it");
	}

	@Test
	void saysWhatAMethodMayTake() {
		assertInvalid(Takes.class, "Takes.one is annotated with @OnError and takes a java.lang.String: it can take the"
				+ " exception, EventFailure and EventContext");
	}

	@Test
	void saysWhatAMethodMayReturn() {
		assertInvalid(Streams.class,
				"Streams.one is annotated with @OnError and returns reactor.core.publisher.Flux, which has no meaning"
						+ " here: return nothing, an Event, several events, or a Mono or CompletionStage of them");
	}

	@Test
	void needsAnException() {
		assertInvalid(None.class, "None.one is annotated with @OnError and says for no exception: take it as a"
				+ " parameter, or name its class in the annotation");
	}

	@Test
	void namesAnExceptionThatTheParameterCannotHold() {
		assertInvalid(Mismatch.class, "Mismatch.one is annotated with @OnError and takes a java.io.IOException, which"
				+ " java.lang.IllegalStateException is not");
	}

	@Test
	void cannotBeStatic() {
		assertInvalid(Fixed.class,
				"Fixed.one is annotated with @OnError and is static: it has to be a method of the instance");
	}

	private static String find(Throwable thrown) {
		return ErrorMethods.of(Good.class).find(thrown).map((answering) -> answering.method().toString()).orElse(null);
	}

	private static void assertInvalid(Class<?> type, String message) {
		assertThatExceptionOfType(InvalidStateException.class).isThrownBy(() -> ErrorMethods.of(type))
			.withMessage(message);
	}

	static class Base {

		@OnError
		List<Event> anything(Exception ex) {
			return List.of();
		}

	}

	@State
	static class Good extends Base {

		@OnError
		void input(IOException ex, EventFailure failure) {
		}

		@OnError(FileNotFoundException.class)
		private Event missing() {
			return Event.none();
		}

	}

	@State
	static class Twice {

		@OnError(IOException.class)
		void one() {
		}

		@OnError
		void two(IOException ex) {
		}

	}

	@State
	static class Takes {

		@OnError(IOException.class)
		void one(String text) {
		}

	}

	@State
	static class Streams {

		@OnError(IOException.class)
		Flux<Event> one() {
			return Flux.empty();
		}

	}

	@State
	static class None {

		@OnError
		void one() {
		}

	}

	@State
	static class Mismatch {

		@OnError(IllegalStateException.class)
		void one(IOException ex) {
		}

	}

	@State
	static class Fixed {

		@OnError(IOException.class)
		static void one() {
		}

	}

}
