package dev.jitney.event;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RegistrationContextTests {

	private final RegistrationContext shop = context(Basket.class);

	private final RegistrationContext forum = context(Thread.class);

	@Test
	void twoApplicationsDoNotSeeEachOther() {
		assertThat(this.shop.stateType(Basket.class.getName())).isEqualTo(Basket.class);
		assertThatIllegalArgumentException().isThrownBy(() -> this.forum.stateType(Basket.class.getName()))
			.withMessage("'" + Basket.class.getName() + "' is not a state of this application: is it annotated with "
					+ "@State and in a package that is scanned? Known are [" + Thread.class.getName() + "]");
	}

	@Test
	void namesAClassThatCannotBeLoaded() {
		RegistrationContext broken = new RegistrationContext(List.of("no.such.State"), getClass().getClassLoader());
		assertThatIllegalArgumentException().isThrownBy(() -> broken.stateType("no.such.State"))
			.withMessage("Class 'no.such.State' cannot be loaded");
	}

	private static RegistrationContext context(Class<?> state) {
		return new RegistrationContext(List.of(state.getName()), state.getClassLoader());
	}

	static class Basket {

	}

	static class Thread {

	}

}
