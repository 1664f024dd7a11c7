package dev.jitney.state.codec;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.jitney.state.Scope;
import dev.jitney.state.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StateShapeTests {

	private final StateTypes types = new StateTypes((type) -> false);

	@Test
	void storesFieldsThatAreNeitherFinalNorStaticNorTransient() {
		StateShape shape = this.types.shape(Cart.class);
		assertThat(shape.storedFields()).containsExactly("items", "note", "owner");
		assertThat(shape.scope()).isEqualTo(Scope.USER);
		assertThat(shape.type()).isEqualTo(Cart.class);
		assertThat(shape.constructor().getParameterTypes()).containsExactly(Runnable.class);
	}

	@Test
	void isReadOncePerApplication() {
		assertThat(this.types.shape(Cart.class)).isSameAs(this.types.shape(Cart.class));
		assertThat(new StateTypes((type) -> false).shape(Cart.class)).isNotSameAs(this.types.shape(Cart.class));
	}

	@Test
	void hasTheSameFingerprintAsAnotherClassWithTheSameFields() {
		assertThat(fingerprint(Before.class)).isEqualTo(fingerprint(Renamed.class)).hasSize(16);
	}

	@Test
	void hasAnotherFingerprintWhenAFieldFarDownChanges() {
		assertThat(Set.of(fingerprint(Before.class), fingerprint(OtherName.class), fingerprint(OtherType.class),
				fingerprint(OtherElement.class)))
			.hasSize(4);
	}

	@Test
	void hasTheFingerprintThatItHasOnEveryNode() {
		assertThat(fingerprint(Before.class)).isEqualTo("b205db2c99b3144d");
	}

	private String fingerprint(Class<?> type) {
		return this.types.shape(type).fingerprint();
	}

	static class Base {

		private String owner = "";

	}

	@State(scope = Scope.USER)
	static class Cart extends Base {

		static int count;

		private final Runnable service;

		private transient int cached;

		private String note = "";

		private List<String> items = List.of();

		Cart(Runnable service) {
			this.service = service;
		}

	}

	record Line(String name, Map<String, Line> parts) {

	}

	record Position(String name, Map<String, Position> parts) {

	}

	record Wide(String name, Map<String, Wide> parts, int width) {

	}

	@State
	static class Before {

		private int count;

		private List<Line> lines = List.of();

	}

	@State
	static class Renamed {

		private List<Position> lines = List.of();

		private int count;

	}

	@State
	static class OtherName {

		private int total;

		private List<Line> lines = List.of();

	}

	@State
	static class OtherType {

		private long count;

		private List<Line> lines = List.of();

	}

	@State
	static class OtherElement {

		private int count;

		private List<Wide> lines = List.of();

	}

}
