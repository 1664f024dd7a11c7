package dev.jitney.compile;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.jitney.event.RegistrationContext;
import dev.jitney.html.Component;
import dev.jitney.html.SourceLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.jitney.html.Html.memo;
import static dev.jitney.html.Html.p;
import static dev.jitney.html.Html.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Memos of pages that are compiled at the same time. */ // #5
class MemoTurnsTests {

	private static final AtomicInteger calls = new AtomicInteger();

	private static CountDownLatch gate;

	private static CyclicBarrier meeting;

	private static String words;

	private final PageCompiler compiler = compiler();

	private static PageCompiler compiler() {
		return new PageCompiler(new RegistrationContext(List.of(), MemoTurnsTests.class.getClassLoader()));
	}

	@BeforeEach
	void reset() {
		calls.set(0);
		gate = new CountDownLatch(1);
		meeting = new CyclicBarrier(2);
		words = "first";
	}

	@Test
	void bodyIsEvaluatedOnceThoughManyPagesNeedIt() {
		gate.countDown();
		List<CompletableFuture<PageProgram>> pages = IntStream.range(0, 16)
			.mapToObj((number) -> start("/page" + number, () -> p(memo(MemoTurnsTests::counted))))
			.toList();
		assertThat(pages).extracting((page) -> page.join().memos().get(0))
			.containsOnly(pages.get(0).join().memos().get(0));
		assertThat(calls).hasValue(1);
	}

	@Test
	void memoThatDoesNotReturnKeepsNoOtherPageWaiting() {
		CompletableFuture<PageProgram> stuck = start("/stuck", () -> p(memo(MemoTurnsTests::counted)));
		assertThat(start("/other", () -> p(memo(MemoTurnsTests::footer))).join().memos()).hasSize(1);
		assertThat(stuck).isNotDone();
		gate.countDown();
		stuck.join();
	}

	@Test
	void whoWaitsForAMemoCanBeInterrupted() throws InterruptedException {
		CompletableFuture<PageProgram> maker = start("/one", () -> p(memo(MemoTurnsTests::counted)));
		while (calls.get() == 0) {
			Thread.onSpinWait();
		}
		CompletableFuture<PageProgram> waiting = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			Thread.currentThread().interrupt();
			complete(waiting, "/two", () -> p(memo(MemoTurnsTests::counted)));
		});
		thread.start();
		assertThatExceptionOfType(CancellationException.class).isThrownBy(waiting::join);
		gate.countDown();
		maker.join();
	}

	@Test
	void memosThatContainEachOtherAreFoundOutAcrossThreads() {
		List<CompletableFuture<PageProgram>> pages = List.of(start("/ping", () -> p(memo(MemoTurnsTests::ping))),
				start("/pong", () -> p(memo(MemoTurnsTests::pong))));
		assertThat(pages).allSatisfy((page) -> assertThatExceptionOfType(ExecutionException.class).isThrownBy(page::get)
			.havingCause()
			.isInstanceOf(PageCompileException.class)
			.withMessageContaining("contains itself, by way of"));
	}

	@Test
	void changeOfAMemoChangesItsModuleAndTheLinkOnly() {
		PageProgram before = program(this.compiler);
		words = "second";
		PageProgram after = program(compiler());
		assertThat(after.module()).isEqualTo(before.module());
		assertThat(after.memos().get(1)).isEqualTo(before.memos().get(1));
		String old = before.memos().get(0).name();
		String now = after.memos().get(0).name();
		assertThat(now).isNotEqualTo(old);
		assertThat(after.entry().text()).isEqualTo(before.entry().text().replace(old, now));
		assertThat(after.hash()).isNotEqualTo(before.hash());
	}

	private static PageProgram program(PageCompiler compiler) {
		return compiler.compile("/page", "", p(memo(MemoTurnsTests::wording), memo(MemoTurnsTests::footer)), null,
				SourceLocation.caller());
	}

	private CompletableFuture<PageProgram> start(String route, Page page) {
		CompletableFuture<PageProgram> result = new CompletableFuture<>();
		Thread thread = new Thread(() -> complete(result, route, page));
		thread.setDaemon(true);
		thread.start();
		return result;
	}

	private void complete(CompletableFuture<PageProgram> result, String route, Page page) {
		try {
			result.complete(this.compiler.compile(route, "", page.describe(), null, SourceLocation.caller()));
		}
		catch (RuntimeException ex) {
			result.completeExceptionally(ex);
		}
	}

	static Component counted() {
		calls.incrementAndGet();
		try {
			gate.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return span("counted");
	}

	static Component footer() {
		return span("footer");
	}

	static Component wording() {
		return span(words);
	}

	static Component ping() {
		meet();
		return span(memo(MemoTurnsTests::pong));
	}

	static Component pong() {
		meet();
		return span(memo(MemoTurnsTests::ping));
	}

	/** Both threads are in a memo when they go for the other one. */
	private static void meet() {
		if (calls.incrementAndGet() <= 2) {
			try {
				meeting.await();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	@FunctionalInterface
	private interface Page {

		Component describe();

	}

}
