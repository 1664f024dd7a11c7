package dev.jitney.event;

import java.security.SecureRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TabIdTests {

	@Test
	void holds128RandomBits() {
		TabId tab = TabId.random(new SecureRandom());
		assertThat(tab.value()).hasSize(22);
		assertThat(new TabId(tab.value())).isEqualTo(tab);
		assertThat(TabId.random(new SecureRandom())).isNotEqualTo(tab);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAB",
			"../../../../../../../etc", "AAAAAAAAAAAAAAAAAAAA\nA", "AAAAAAAAAAAAAAAAAAAA=A" })
	void refusesWhatIsNoTabId(String value) {
		assertThat(TabId.isValid(value)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> new TabId(value)).withMessageStartingWith("Not a tab id");
	}

}
