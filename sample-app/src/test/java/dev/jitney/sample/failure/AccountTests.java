package dev.jitney.sample.failure;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccountTests {

	@Test
	void isSpentWhenNothingIsLeft() {
		Account account = new Account();
		account.withdraw(90);
		assertThat(account.isSpent()).isFalse();
		account.withdraw(10);
		assertThat(account.isSpent()).isTrue();
	}

}
