package dev.jitney.state;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OwnerRecordTests {

	private static final StateKey A = new StateKey("A", "");

	private static final StateKey B = new StateKey("B", "");

	@Test
	void storedStatesAreEqualByContentAndDoNotShowIt() {
		StoredState state = new StoredState("f", new byte[] { 1, 2 });
		assertThat(state).isEqualTo(new StoredState("f", new byte[] { 1, 2 }))
			.hasSameHashCodeAs(new StoredState("f", new byte[] { 1, 2 }))
			.isNotEqualTo(new StoredState("g", new byte[] { 1, 2 }))
			.isNotEqualTo(new StoredState("f", new byte[] { 1, 3 }))
			.hasToString("StoredState[f, 2 bytes]");
	}

	@Test
	void changesOneStateAndKeepsTheOthers() {
		StoredState one = new StoredState("f", new byte[] { 1 });
		StoredState two = new StoredState("f", new byte[] { 2 });
		OwnerRecord record = OwnerRecord.empty().withStates(Map.of(A, one, B, one)).withStates(Map.of(B, two));
		assertThat(record.states()).isEqualTo(Map.of(A, one, B, two));
		assertThat(record.withoutState(A).states()).isEqualTo(Map.of(B, two));
		assertThat(record.withStates(Map.of())).isSameAs(record);
		assertThat(record.withoutState(new StateKey("C", ""))).isSameAs(record);
	}

}
