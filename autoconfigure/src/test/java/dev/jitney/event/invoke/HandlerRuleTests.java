package dev.jitney.event.invoke;

import java.util.List;

import dev.jitney.event.EventContext;
import dev.jitney.event.RegistrationContext;
import dev.jitney.event.payload.FieldErrors;
import dev.jitney.html.Handler;
import dev.jitney.html.MethodReference;
import dev.jitney.html.SourceLocation;
import org.junit.jupiter.api.Test;

import org.springframework.validation.BindingResult;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What the author of a handler that cannot be called is told. */
class HandlerRuleTests {

	private static final RegistrationContext REGISTRATIONS = new RegistrationContext(List.of(Desk.class.getName()),
			Desk.class.getClassLoader());

	@Test
	void moreArgumentsAreBoundThanThereAreParameters() {
		Handler.Action1<Desk, Long> pick = Desk::pick;
		refuses(pick, 2, "Handler Desk::pick takes (Long), but the page binds 2 arguments to it;"
				+ " give it a parameter for each, or bind fewer");
		Handler.Action1<Desk, EventContext> look = Desk::look;
		refuses(look, 1, "Handler Desk::look takes (EventContext), but the page binds 1 argument to it;"
				+ " give it a parameter for each, or bind fewer");
	}

	@Test
	void moreParametersAreLeftOverThanThePayload() {
		Handler.Action3<Desk, Long, String, Long> move = Desk::move;
		refuses(move, 1, "Handler Desk::move takes (Long, String, Long), and the page binds 1 argument to it, but an"
				+ " event carries one value only; bind the others, as in onClick(Todos::remove, todo.get(Todo::id)),"
				+ " or take a record for a form");
	}

	@Test
	void contextIsNotTheLastParameter() {
		Handler.Action2<Desk, EventContext, Long> lookAt = Desk::lookAt;
		refuses(lookAt, 0,
				"Handler Desk::lookAt takes (EventContext, Long)," + " but EventContext has to be its last parameter");
	}

	@Test
	void errorsAreAboutNothing() {
		Handler.Action1<Desk, FieldErrors> complain = Desk::complain;
		refuses(complain, 0,
				"Handler Desk::complain takes (FieldErrors), but no record for the FieldErrors to be about;"
						+ " write (Form form, FieldErrors errors)");
		Handler.Action2<Desk, Desk.Form, BindingResult> save = Desk::save;
		refuses(save, 1, "Handler Desk::save takes (Form, BindingResult), but no record for the BindingResult to be"
				+ " about; write (Form form, BindingResult errors)");
	}

	@Test
	void errorsStandBeforeTheirRecord() {
		Handler.Action3<Desk, FieldErrors, Desk.Form, EventContext> check = Desk::check;
		refuses(check, 0, "Handler Desk::check takes (FieldErrors, Form, EventContext),"
				+ " but FieldErrors has to follow the record it is about, before EventContext");
	}

	@Test
	void resultHasNoMeaning() {
		Handler.Function0<Desk, Integer> count = Desk::count;
		refuses(count, 0, "Handler Desk::count returns int, which has no meaning: return nothing, an Event, several"
				+ " events, or a Mono, Flux or CompletionStage of them; what a page is to show goes into a field");
		Handler.Function0<Desk, String> lambda = (desk) -> "done";
		refuses(lambda, 0, "Handler Desk::(lambda) returns java.lang.String, which has no meaning: return nothing, an"
				+ " Event, several events, or a Mono, Flux or CompletionStage of them; what a page is to show goes into"
				+ " a field");
	}

	@Test
	void methodIsGone() {
		MethodReference gone = new MethodReference(Desk.class.getName(), Desk.class.getName(), "gone", "()V",
				List.of(Desk.class.getName()), false, List.of(), SourceLocation.caller());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> HandlerMethod.of((Handler.Action0<Desk>) Desk::clear, gone, 0, REGISTRATIONS))
			.withMessage("Handler Desk::gone is not a method of " + Desk.class.getName()
					+ ": was the class changed without its pages?");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> HandlerMethod.find(Desk.class.getName(), "gone", "()V", 0, REGISTRATIONS))
			.withMessage("There is no method gone()V of state " + Desk.class.getName() + " any more");
	}

	@Test
	void stateIsNotRegistered() {
		Handler.Action0<Drawer> open = Drawer::open;
		refuses(open, 0, "'" + Drawer.class.getName() + "' is not a state of this application: is it annotated with"
				+ " @State and in a package that is scanned? Known are [" + Desk.class.getName() + "]");
	}

	private static void refuses(Handler handler, int bound, String message) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> HandlerMethod.of(handler, MethodReference.of(handler), bound, REGISTRATIONS))
			.withMessage(message);
	}

	static class Drawer {

		void open() {
		}

	}

	static class Desk {

		record Form(String name) {

		}

		void clear() {
		}

		void pick(long id) {
		}

		void move(long from, String name, long to) {
		}

		void look(EventContext context) {
		}

		void lookAt(EventContext context, long id) {
		}

		void complain(FieldErrors errors) {
		}

		void save(Form form, BindingResult errors) {
		}

		void check(FieldErrors errors, Form form, EventContext context) {
		}

		int count() {
			return 1;
		}

	}

}
