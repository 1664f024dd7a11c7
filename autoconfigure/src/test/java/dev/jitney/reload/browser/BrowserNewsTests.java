package dev.jitney.reload.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.jitney.reload.ChangeClass;
import dev.jitney.reload.NextModule;
import dev.jitney.reload.ReloadFailure;
import dev.jitney.reload.ReloadReport;
import dev.jitney.reload.javac.CompileProblem;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserNewsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final String RELOADED = "{\"reloaded\":{\"class\":\"state shape\",\"kind\":\"state_shape\","
			+ "\"files\":[\"Cart.java\"],\"millis\":83,\"reason\":\"\",\"pages\":[\"/cart\"],\"missing\":[\"/gone\"]}}";

	private static final String FAILED = "{\"failed\":{\"kind\":\"compiler\",\"problems\":[{\"message\":\"no\"}]}}";

	private final BrowserNews news = new BrowserNews(new EditorLinks(EditorLinks.Editor.NONE, Set.of()), Path.of("/"),
			true, new ScriptNonce("secret"), new OpenPages(() -> Set.of("/cart", "/other"), () -> Set.of("/gone")));

	@Test
	void pageIsToldOfWhatHappensFromThenOn() {
		this.news.reloaded(report(ChangeClass.MARKUP));
		StepVerifier.create(this.news.follow(""))
			.expectNextMatches((hello) -> hello.matches(
					"\\{\"hello\":\\{\"run\":\"[0-9a-f-]{36}\",\"badge\":true,\"nonce\":\"secret\",\"missing\":\\[\"/gone\"]}}"))
			.then(() -> this.news.reloaded(report(ChangeClass.STATE_SHAPE)))
			.expectNext(RELOADED)
			.then(() -> this.news.swapped(report(ChangeClass.STATE_SHAPE), List.of("/site.css")))
			.expectNext(RELOADED.replaceFirst("}$", ",\"assets\":[\"/site.css\"]}"))
			.then(() -> this.news.restarting("a bean"))
			.expectNext("{\"restarting\":\"a bean\"}")
			.then(this.news::close)
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test // #6
	void pageIsToldOfTheModuleThatIsToComeOnlyOnce() {
		StepVerifier.create(this.news.follow(""))
			.expectNextCount(1)
			.then(() -> this.news.ahead(new NextModule("/page", "page.1.js", "page.2.js", "() => 2", true)))
			.expectNext("{\"ahead\":{\"route\":\"/page\",\"module\":\"page.1.js\",\"next\":\"page.2.js\","
					+ "\"script\":\"() => 2\",\"same\":true}}")
			.thenCancel()
			.verify(PATIENCE);
		StepVerifier.create(this.news.follow("another run"))
			.expectNextCount(1)
			.then(this.news::close)
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test // #6
	void pageThatListensAgainIsToldThatNothingIsWrongAnyMore() {
		String run = this.news.follow("").blockFirst(PATIENCE).replaceFirst(".*\"run\":\"([^\"]*)\".*", "$1");
		this.news.failed(failure());
		StepVerifier.create(this.news.follow(run)).expectNextCount(1).expectNext(FAILED).thenCancel().verify(PATIENCE);
		this.news.mended();
		StepVerifier.create(this.news.follow(run))
			.expectNextCount(1)
			.expectNext("{\"mended\":true}")
			.thenCancel()
			.verify(PATIENCE);
	}

	@Test
	void pageThatComesIsToldWhatIsWrong() {
		this.news.failed(failure());
		StepVerifier.create(this.news.follow(""))
			.expectNextCount(1)
			.expectNext(FAILED)
			.then(this.news::mended)
			.expectNext("{\"mended\":true}")
			.thenCancel()
			.verify(PATIENCE);
		StepVerifier.create(this.news.follow(""))
			.expectNextCount(1)
			.then(this.news::close)
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void pageThatWasThereBeforeARestartIsToldWhatItWasFor() {
		this.news.reloaded(report(ChangeClass.STATE_SHAPE));
		StepVerifier.create(this.news.follow("another run"))
			.expectNextCount(1)
			.expectNext(RELOADED)
			.thenCancel()
			.verify(PATIENCE);
	}

	@Test
	void pageThatDoesNotListenHasToComeAgain() {
		StepVerifier.create(this.news.follow(""), 1).expectNextCount(1).then(() -> {
			for (int i = 0; i < 100; i++) {
				this.news.restarting("again");
			}
		})
			.thenRequest(Long.MAX_VALUE)
			.thenConsumeWhile("{\"restarting\":\"again\"}"::equals)
			.expectComplete()
			.verify(PATIENCE);
	}

	@Test
	void noPageIsLeftBehind() {
		StepVerifier.create(this.news.follow("")).expectNextCount(1).thenCancel().verify(PATIENCE);
		assertThat(this.news.pages()).isZero();
	}

	private static ReloadReport report(ChangeClass changed) {
		return new ReloadReport(changed, List.of("Cart.java"), "", Set.of("/cart", "/closed"), Duration.ofMillis(83));
	}

	private static ReloadFailure failure() {
		return new ReloadFailure(ReloadFailure.Kind.COMPILER, List.of(new CompileProblem(null, 0, 0, "no")));
	}

}
