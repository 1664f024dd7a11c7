package dev.jitney.reload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LiteralReloadIntegrationTests {

	@TempDir
	private Path folder;

	private DevelopedProject project;

	@BeforeEach
	void build() {
		this.project = Shop.in(this.folder);
		this.project.rewrite("Basket", "this.extra += 1", "byte step = 100;\n\t\tthis.extra += step").build();
	}

	@AfterEach
	void stop() {
		this.project.close();
	}

	private void reported(ChangeClass changed, String file) {
		assertThat(this.project.report()).returns(changed, ReloadReport::changed)
			.returns(List.of(file), ReloadReport::files);
	}

	/** Waits until the compiler has had its say, and no more was to be told. */
	private void verified(String type, String constant) {
		Awaitility.await("the class file of " + type + " has " + constant)
			.atMost(Duration.ofSeconds(30))
			.until(() -> hasConstant(type, constant));
		byte[] compiled = read(type);
		Generations generations = this.project.context().getBean(Generations.class);
		Awaitility.await("the class file is the one that is known")
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(generations.classes().nest("shop." + type)).containsEntry("shop." + type,
					compiled));
		assertThat(this.project.diary().rest()).isEmpty();
		assertThat(generations.classes().nest("shop." + type).get("shop." + type)).isEqualTo(rebuilt(type));
	}

	private byte[] rebuilt(String type) {
		this.project.build();
		return read(type);
	}

	private boolean hasConstant(String type, String constant) {
		return new String(read(type), StandardCharsets.ISO_8859_1).contains(constant);
	}

	private byte[] read(String type) {
		try {
			return Files.readAllBytes(this.project.classFile(type));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void isShownAndThenCompiled() {
		this.project.run().edit("Basket", "plain label", "other label");
		reported(ChangeClass.LITERAL, "Basket.java");
		verified("Basket", "other label");
		this.project.edit("ShopPages", "p(\"Footer\")", "p(\"Bottom\")");
		reported(ChangeClass.LITERAL, "ShopPages.java");
		verified("ShopPages", "Bottom");
	}

	@Test
	void compilerHasTheLastWordOnWhatIsNotAsItsSource() {
		this.project.rewrite("Basket", "return this.note;\n", "return this.note.trim();\n")
			.run()
			.edit("Basket", "plain label", "other label");
		reported(ChangeClass.LITERAL, "Basket.java");
		reported(ChangeClass.LOGIC, "Basket.java");
		verified("Basket", "other label");
	}

	@Test
	void sourceThatWasHalfWrittenIsNoProblemOnceTheRestIsThere() {
		this.project.run().prepared().rewrite("Basket", "plain label\";", "half a label");
		reload(this.project.source("Basket"), true);
		this.project.edit("Basket", "half a label", "whole label\";");
		reported(ChangeClass.LOGIC, "Basket.java");
		verified("Basket", "whole label");
	}

	@Test
	void problemIsReportedAlthoughWhatSupersededItIsNoSource() {
		this.project.run().prepared().rewrite("Basket", "plain label\";", "half a label");
		reload(this.project.source("Basket"), true);
		reload(this.project.source("Basket").resolveSibling("notes.txt"), false);
		assertThat(this.project.diary().next(ReloadFailure.class).problems()).isNotEmpty();
		assertThat(this.project.diary().rest()).isEmpty();
	}

	@Test
	void editIsInEffectAlthoughWhatSupersededItIsNoSource() {
		this.project.run().prepared().rewrite("Basket", "step = 100", "step = (byte) 50L");
		reload(this.project.source("Basket"), true);
		reload(this.project.source("Basket").resolveSibling("notes.txt"), false);
		reported(ChangeClass.LOGIC, "Basket.java");
	}

	@Test
	void sourceThatIsBeingSavedIsNotTakenForDeleted() throws IOException {
		this.project.run().prepared().rewrite("Basket", "plain label\";", "half a label");
		reload(this.project.source("Basket"), false);
		assertThat(this.project.diary().next(ReloadFailure.class).problems()).isNotEmpty();
		Path basket = this.project.source("Basket");
		Path away = basket.resolveSibling("Basket.java~");
		Files.move(basket, away);
		reload(this.project.rewrite("ShopPages", "p(\"Footer\")", "p(\"Bottom\")").source("ShopPages"), false);
		Files.move(away, basket);
		this.project.edit("Basket", "half a label", "whole label\";");
		assertThat(this.project.diary().next(String.class)).isEqualTo("mended");
		assertThat(this.project.report().files()).containsExactly("Basket.java", "ShopPages.java");
		verified("Basket", "whole label");
	}

	/** Has an edit brought as the queue does it, and waits for the end of it. */
	private void reload(Path file, boolean superseded) {
		Executor thread = this.project.context().getBean("jitneyReloadThread", Executor.class);
		ReloadEngine engine = this.project.context().getBean(ReloadEngine.class);
		CompletableFuture.runAsync(() -> engine.run(Set.of(file), () -> superseded), thread).join();
	}

	@Test
	void literalThatDoesNotCompileIsAProblem() {
		this.project.run().edit("Basket", "step = 100", "step = 300");
		reported(ChangeClass.LITERAL, "Basket.java");
		assertThat(this.project.diary().next(ReloadFailure.class).problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("possible lossy conversion"));
		this.project.edit("Basket", "plain label", "other label");
		assertThat(this.project.diary().next(ReloadFailure.class).problems()).hasSize(1);
		this.project.edit("Basket", "step = 300", "step = 50");
		assertThat(this.project.diary().next(String.class)).isEqualTo("mended");
		reported(ChangeClass.LOGIC, "Basket.java");
		verified("Basket", "other label");
	}

	@Test
	void problemThatIsUndoneLeavesWhatWasBefore() {
		this.project.run().edit("Basket", "step = 100", "step = 300");
		reported(ChangeClass.LITERAL, "Basket.java");
		this.project.diary().next(ReloadFailure.class);
		this.project.edit("Basket", "step = 300", "step = 100");
		assertThat(this.project.diary().next(String.class)).isEqualTo("mended");
		reported(ChangeClass.LOGIC, "Basket.java");
		verified("Basket", "plain label");
	}

	@Test
	void newerEditIsCompiledWithWhatWasNotYet() {
		this.project.run().prepared();
		this.project.rewrite("Basket", "plain label", "other label");
		reload(this.project.source("Basket"), true);
		reported(ChangeClass.LITERAL, "Basket.java");
		assertThat(hasConstant("Basket", "plain label")).isTrue();
		this.project.edit("ShopPages", "p(\"Footer\")", "p(\"Bottom\"), p(\"Ground\")");
		assertThat(this.project.report()).returns(ChangeClass.MARKUP, ReloadReport::changed);
		verified("Basket", "other label");
		verified("ShopPages", "Bottom");
	}

	@Test
	void literalOfABeanStartsTheApplicationAgain() {
		this.project.run().edit("Prices", "new Price(3)", "new Price(40)");
		this.project.restarted();
		reported(ChangeClass.WIRING, "Prices.java");
	}

}
