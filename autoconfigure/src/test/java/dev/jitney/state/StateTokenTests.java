package dev.jitney.state;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StateTokenTests {

	@Test
	void namesTheOnlyInstanceOfAnOwner() {
		StateToken<Room> token = StateToken.of(Room.class, "lobby");
		assertThat(token.ownerId()).isEqualTo(OwnerId.keyed("lobby"));
		assertThat(token.key()).isEqualTo(StateKey.of(Room.class));
		assertThat(token).hasToString("dev.jitney.state.StateTokenTests$Room of KEYED:lobby");
	}

	@Test
	void namesOneOfSeveralInstances() {
		StateToken<Todos> token = StateToken.of(Todos.class, "t1", "left");
		assertThat(token.scope()).isEqualTo(Scope.TAB);
		assertThat(token.key()).hasToString("dev.jitney.state.StateTokenTests$Todos[left]");
		assertThat(token).isNotEqualTo(StateToken.of(Todos.class, "t1"))
			.isEqualTo(new StateToken<>(Scope.TAB, "t1", Todos.class.getName(), "left"));
	}

	@Test
	void refusesWhatNamesNothing() {
		refuses(() -> StateToken.of(String.class, "t1"),
				"java.lang.String is not a state: annotate the class with @State");
		refuses(() -> StateToken.of(Todos.class, " "), "The owner of a TAB state needs a key that is not blank");
		refuses(() -> new StateToken<>(Scope.TAB, "t1", "", ""), "A state key needs the name of a state class");
		refuses(() -> new StateToken<>(Scope.TAB, "t1", "a/B", ""),
				"\"a/B\" of TAB:t1 is not the binary name of a state class");
		refuses(() -> OwnerId.user("x".repeat(600)),
				"The key of a USER owner has 600 characters; at most 512 are allowed");
	}

	@Test
	void applicationHasOneOwner() {
		assertThat(OwnerId.application()).isEqualTo(OwnerId.application())
			.isEqualTo(new OwnerId(Scope.APPLICATION, "application"));
	}

	private static void refuses(Runnable action, String message) {
		assertThatIllegalArgumentException().isThrownBy(action::run).withMessage(message);
	}

	@State(scope = Scope.KEYED)
	static class Room {

	}

	@State
	static class Todos {

	}

}
