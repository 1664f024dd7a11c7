package dev.jitney.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HandlerTests {

	private final Register register = new Register();

	@Test
	void actionsHandOverTheirArgumentsAndReturnNothing() throws Exception {
		Handler.Action0<Register> none = Register::none;
		Handler.Action1<Register, Integer> one = Register::one;
		Handler.Action2<Register, Integer, String> two = Register::two;
		Handler.Action3<Register, Integer, String, Boolean> three = Register::three;
		assertThat(none.invoke(this.register)).isNull();
		assertThat(one.invoke(this.register, 1)).isNull();
		assertThat(two.invoke(this.register, 1, "a")).isNull();
		assertThat(three.invoke(this.register, 1, "a", true)).isNull();
		assertThat(this.register.calls).containsExactly("none", "one 1", "two 1 a", "three 1 a true");
	}

	@Test
	void functionsReturnTheirResult() throws Exception {
		Handler.Function0<Register, Integer> none = (register) -> register.none();
		Handler.Function1<Register, Integer, Integer> one = Register::one;
		Handler.Function2<Register, Integer, String, Integer> two = Register::two;
		Handler.Function3<Register, Integer, String, Boolean, Integer> three = Register::three;
		assertThat(none.invoke(this.register)).isEqualTo(1);
		assertThat(one.invoke(this.register, 1)).isEqualTo(2);
		assertThat(two.invoke(this.register, 1, "a")).isEqualTo(3);
		assertThat(three.invoke(this.register, 1, "a", true)).isEqualTo(4);
	}

	@Test
	void exceptionsOfTheMethodArriveAsTheyAre() {
		Handler.Action0<Register> failing = Register::fail;
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> failing.invoke(this.register))
			.withMessage("full");
	}

	@Test
	void argumentsOfAnotherTypeAreRefused() {
		Handler.Action1<Register, Integer> one = Register::one;
		assertThatExceptionOfType(ClassCastException.class).isThrownBy(() -> one.invoke(this.register, "x"));
	}

	static final class Register {

		private final List<String> calls = new ArrayList<>();

		int none() {
			this.calls.add("none");
			return this.calls.size();
		}

		int one(int a) {
			this.calls.add("one " + a);
			return this.calls.size();
		}

		int two(Integer a, String b) {
			this.calls.add("two " + a + " " + b);
			return this.calls.size();
		}

		int three(long a, String b, boolean c) {
			this.calls.add("three " + a + " " + b + " " + c);
			return this.calls.size();
		}

		int three(int a, String b, boolean c) {
			return three((long) a, b, c);
		}

		void fail() throws IOException {
			throw new IOException("full");
		}

	}

}
