package dev.jitney.state.codec;

import dev.jitney.state.Scope;
import dev.jitney.state.Shared;
import dev.jitney.state.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StateParametersTests {

	private final StateTypes types = new StateTypes((type) -> false);

	@Test
	void allowsStatesOfTheTabAndSharedOnes() {
		assertThat(this.types.shape(Good.class)).isNotNull();
	}

	@Test
	void refusesASharedStateThatIsTakenAsItIs() {
		refuses(TakesRoom.class,
				"StateParametersTests.TakesRoom(StateParametersTests.Room room) takes a state with the scope"
						+ " KEYED as if it were its own: take Shared<Room>");
	}

	@Test
	void refusesAStateOfOneTabInASharedState() {
		refuses(SharedTakesTab.class,
				"StateParametersTests.SharedTakesTab(StateParametersTests.Draft draft) takes a state"
						+ " of one tab, but one with the scope APPLICATION is seen by many: hand over what it needs as an argument of a"
						+ " method");
	}

	@Test
	void refusesSharingOfWhatIsNotShared() {
		refuses(SharesDraft.class,
				"StateParametersTests.SharesDraft(Shared draft) takes StateParametersTests.Draft as a"
						+ " shared state, but its scope is TAB: take StateParametersTests.Draft itself, or give it another"
						+ " scope");
		refuses(SharesText.class, "StateParametersTests.SharesText(Shared text) does not say which state: write"
				+ " Shared<…> with a class that is annotated with @State");
	}

	@Test
	void refusesStatesThatTakeEachOther() {
		refuses(Hen.class,
				"StateParametersTests.Hen takes StateParametersTests.Egg takes StateParametersTests.Hen: states"
						+ " cannot take each other, move what both need to a third");
		refuses(Self.class, "StateParametersTests.Self takes StateParametersTests.Self: states cannot take each other,"
				+ " move what both need to a third");
	}

	private void refuses(Class<?> type, String message) {
		assertThatExceptionOfType(InvalidStateException.class).isThrownBy(() -> this.types.shape(type))
			.withMessage(message);
	}

	@State
	static class Draft {

	}

	@State(scope = Scope.KEYED)
	static class Room {

	}

	@State
	static class Good {

		Good(Draft draft, Shared<Room> room, Runnable bean) {
		}

	}

	@State
	static class TakesRoom {

		TakesRoom(Room room) {
		}

	}

	@State(scope = Scope.APPLICATION)
	static class SharedTakesTab {

		SharedTakesTab(Draft draft) {
		}

	}

	@State
	static class SharesDraft {

		SharesDraft(Shared<Draft> draft) {
		}

	}

	@State
	static class SharesText {

		SharesText(Shared<String> text) {
		}

	}

	@State
	static class Hen {

		Hen(Egg egg) {
		}

	}

	@State
	static class Egg {

		Egg(Hen hen) {
		}

	}

	@State
	static class Self {

		Self(Self self) {
		}

	}

}
