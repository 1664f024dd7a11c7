package dev.jitney.reload.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EditRelayTests {

	private static final Path PAGE = Path.of("Page.java");

	private static final Path STATE = Path.of("State.java");

	private final List<String> told = new ArrayList<>();

	private final Consumer<Set<Path>> first = (files) -> this.told.add("first " + files);

	private final Consumer<Set<Path>> second = (files) -> this.told.add("second " + files);

	private final EditRelay relay = new EditRelay();

	@Test
	void handsEditsToTheOneThatIsThere() {
		this.relay.attach(this.first);
		this.relay.accept(Set.of(PAGE));
		assertThat(this.told).containsExactly("first [Page.java]");
	}

	@Test
	void editsBetweenTwoContextsReachTheSecondTogether() {
		this.relay.attach(this.first);
		this.relay.detach(this.first);
		this.relay.accept(Set.of(PAGE));
		this.relay.accept(Set.of(STATE));
		assertThat(this.told).isEmpty();
		this.relay.attach(this.second);
		assertThat(this.told).containsExactly("second [Page.java, State.java]");
	}

	@Test
	void lateFarewellOfTheFirstLeavesTheSecondInPlace() {
		this.relay.attach(this.first);
		this.relay.attach(this.second);
		this.relay.detach(this.first);
		this.relay.accept(Set.of(PAGE));
		assertThat(this.told).containsExactly("second [Page.java]");
	}

}
