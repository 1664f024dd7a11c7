package dev.jitney.reload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import dev.jitney.session.frame.ServerFrame;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReloadIntegrationTests {

	private static final int EVENTS = 10_000;

	private static final int WINDOW = 50;

	@TempDir
	private Path folder;

	private DevelopedProject project;

	@AfterEach
	void stop() {
		this.project.close();
	}

	private void editLabel(int number) {
		this.project.edit("Basket", "label " + number + "\"", "label " + (number + 1) + "\"");
		// the compiler may come upon the next edit when it looks at the one before
		assertThat(this.project.report().changed()).isIn(ChangeClass.LITERAL, ChangeClass.LOGIC);
	}

	private void start(String... arguments) {
		this.project = Shop.in(this.folder);
		this.project.rewrite("Basket", "plain label", "plain label 0");
		this.project.start(arguments);
	}

	@Test
	void earlierGenerationsAreCollected() {
		// Hibernate Validator remembers classes until memory is short
		start("--jitney.reload.generations=1000", DevelopedProject.EXCLUDE + DevelopedProject.SECURITY
				+ ",org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration");
		DirectTab tab = new DirectTab(this.project.context(), "/");
		String more = tab.handler("more");
		for (int i = 0; i < 300; i++) {
			editLabel(i);
			tab.call(more);
		}
		Generations generations = this.project.context().getBean(Generations.class);
		assertThat(generations.count()).isEqualTo(301);
		Awaitility.await("earlier generations are collected").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			System.gc();
			assertThat(generations.alive()).isLessThanOrEqualTo(3);
		});
		assertThat(tab.stored("shop.Basket", "extra")).isEqualTo(300);
	}

	@Test
	void everyEventIsAppliedOnceWhileClassesAreReplaced() {
		start();
		DirectTab tab = new DirectTab(this.project.context(), "/");
		String more = tab.handler("more");
		CompletableFuture<Void> edits = CompletableFuture.runAsync(() -> {
			for (int i = 0; i < 50; i++) {
				editLabel(i);
			}
		});
		long settled = 0;
		long sent = 0;
		while (settled < sent || sent < EVENTS || !edits.isDone()) {
			if ((sent < EVENTS || !edits.isDone()) && sent < settled + WINDOW) {
				sent = tab.call(more);
			}
			else if (tab.next() instanceof ServerFrame.Update update) {
				assertThat(update.outcomes()).isEmpty();
				settled = Math.max(settled, update.settled());
			}
		}
		edits.join();
		assertThat(tab.stored("shop.Basket", "extra")).isEqualTo(Math.toIntExact(settled));
	}

	@Test
	void contextStartsAgainAfterSoManyGenerationsAndKeepsTheState() {
		start("--jitney.reload.generations=3");
		DirectTab tab = new DirectTab(this.project.context(), "/");
		tab.call(tab.handler("more"));
		assertThat(tab.next()).isInstanceOf(ServerFrame.Update.class);
		editLabel(0);
		editLabel(1);
		this.project.restarted();
		assertThat(this.project.report()).returns(ChangeClass.WIRING, ReloadReport::changed)
			.returns("3 generations of classes were loaded", ReloadReport::reason);
		assertThat(tab.in(this.project.context()).stored("shop.Basket", "extra")).isEqualTo(1);
	}

}
