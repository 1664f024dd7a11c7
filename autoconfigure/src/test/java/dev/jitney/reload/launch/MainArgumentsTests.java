package dev.jitney.reload.launch;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a main method is called with when it runs again. */
class MainArgumentsTests {

	@Test
	void whatMainAddedIsLeftToIt() {
		assertThat(arguments("shop.Application --name=a b", "--name=a b", "--debug")).containsExactly("--name=a b");
		assertThat(arguments("shop.Application --port=0", "--debug", "--port=0")).containsExactly("--port=0");
		assertThat(arguments("shop.Application", "--debug")).isEmpty();
	}

	@Test
	void whatWasPassedOnStandsWhereTheCommandIsAnother() {
		assertThat(arguments("", "--debug")).containsExactly("--debug");
		assertThat(arguments("launcher.jar --port=0", "--debug")).containsExactly("--debug");
		assertThat(arguments("shop.Applications", "--debug")).containsExactly("--debug");
	}

	@Test
	void whatMainTookAwayIsNotBroughtBack() {
		assertThat(arguments("shop.Application --port=0", "--debug")).containsExactly("--debug");
	}

	private static String[] arguments(String command, String... passedOn) {
		return MainArguments.of(command, "shop.Application", passedOn);
	}

}
