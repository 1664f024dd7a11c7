package dev.jitney.session;

import dev.jitney.state.Scope;
import dev.jitney.state.StateToken;
import dev.jitney.state.StoredState;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class WarmStatesTests {

	private static final int SIZE = 4096;

	private final WarmStates states = new WarmStates(DataSize.ofBytes(2 * SIZE));

	private final StoredState stored = new StoredState("shape", new byte[SIZE]);

	@Test
	void instanceIsHandedOutOnce() {
		this.states.keep(token("a"), this.stored, "instance");
		assertThat(this.states.take(token("a"), this.stored)).isEqualTo("instance");
		assertThat(this.states.take(token("a"), this.stored)).isNull();
	}

	@Test
	void equalBytesWillDo() {
		this.states.keep(token("a"), this.stored, "instance");
		assertThat(this.states.take(token("a"), new StoredState("shape", new byte[SIZE]))).isEqualTo("instance");
	}

	@Test
	void instanceOfOtherBytesIsDropped() {
		this.states.keep(token("a"), this.stored, "instance");
		byte[] changed = new byte[SIZE];
		changed[SIZE - 1] = 1;
		assertThat(this.states.take(token("a"), new StoredState("shape", changed))).isNull();
		assertThat(this.states.take(token("a"), this.stored)).isNull();
	}

	@Test
	void unusedForLongestMakesRoom() {
		this.states.keep(token("a"), this.stored, "first");
		this.states.keep(token("b"), this.stored, "second");
		this.states.keep(token("a"), this.stored, "third");
		this.states.keep(token("c"), this.stored, "fourth");
		assertThat(this.states.take(token("b"), this.stored)).isNull();
		assertThat(this.states.take(token("a"), this.stored)).isEqualTo("third");
		assertThat(this.states.take(token("c"), this.stored)).isEqualTo("fourth");
	}

	@Test
	void smallStatesAndThoseBeyondTheBudgetAreDecodedEachTime() {
		StoredState small = new StoredState("shape", new byte[16]);
		StoredState large = new StoredState("shape", new byte[3 * SIZE]);
		this.states.keep(token("a"), small, "small");
		this.states.keep(token("b"), large, "large");
		assertThat(this.states.take(token("a"), small)).isNull();
		assertThat(this.states.take(token("b"), large)).isNull();
	}

	private static StateToken<?> token(String owner) {
		return new StateToken<>(Scope.TAB, owner, "app.Archive", "");
	}

}
