package dev.jitney.web.jit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import dev.jitney.compile.PagesNotCompiledException;
import dev.jitney.page.PageCatalogue;
import dev.jitney.web.jit.site.Gates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a start loads, and what it checks. */ // #5
@ExtendWith(OutputCaptureExtension.class)
class DeferredStartIntegrationTests {

	private static final String PAGES = "dev.jitney.web.jit.site.";

	@Test
	void loadsNoClassOfAPageUntilItIsVisited() {
		Probe probe = new Probe(getClass().getClassLoader());
		try (JitSite site = JitSite.loadedBy(probe, "jitney.jit.wait=20s")) {
			assertThat(site.bean(PageCatalogue.class).pages()).hasSizeGreaterThan(10);
			assertThat(probe.loaded).isEmpty();
			site.client().get().uri("/plain").exchange().expectStatus().isOk();
			assertThat(probe.loaded).containsExactly(PAGES + "Gates", PAGES + "SitePages");
			site.client().get().uri("/home").exchange().expectStatus().isOk();
			assertThat(probe.loaded).contains(PAGES + "Frame", PAGES + "Visits").doesNotContain(PAGES + "Broken");
		}
	}

	@Test
	void productionStartFailsAndListsEveryPageThatDoes(CapturedOutput output) {
		assertThatExceptionOfType(PagesNotCompiledException.class).isThrownBy(
				() -> JitSite.of(JitSite.SoundStates.class, "jitney.jit.enabled=off", "jitney.jit.compile-timeout=2s"));
		assertThat(Gates.calls("throws")).isOne();
		assertThat(output).contains("6 pages do not compile:")
			.contains("Page '/throws' cannot be described: the database is down")
			.contains("SitePages.nothing returned null")
			.contains("Page '/loop' was not compiled within 2000 ms")
			.contains("The id \"not an id\" is empty or has a space in it");
	}

	@Test
	void productionHasNoEndpointThatCompiles() {
		try (JitSite site = JitSite.of(JitSite.Sound.class, "jitney.jit.enabled=off")) {
			site.client().get().uri("/_jit/compile?route=/basket").exchange().expectStatus().isNotFound();
			site.client().post().uri("/_jit/compile?route=/basket").exchange().expectStatus().isNotFound();
		}
	}

	@Test
	void stateWithAMistakeFailsTheProductionStart() {
		assertThatException().isThrownBy(() -> new JitSite("jitney.jit.enabled=off"))
			.withMessageContaining("Broken.items is final");
	}

	/** Defines the classes of the pages itself, and notes which. */
	private static final class Probe extends ClassLoader {

		private final Set<String> loaded = Collections.synchronizedSet(new TreeSet<>());

		Probe(ClassLoader parent) {
			super(parent);
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (!name.startsWith(PAGES)) {
				return super.loadClass(name, resolve);
			}
			synchronized (getClassLoadingLock(name)) {
				Class<?> known = findLoadedClass(name);
				return (known != null) ? known : define(name);
			}
		}

		private Class<?> define(String name) throws ClassNotFoundException {
			try (InputStream input = getResourceAsStream(name.replace('.', '/') + ".class")) {
				byte[] content = input.readAllBytes();
				this.loaded.add(name);
				return defineClass(name, content, 0, content.length);
			}
			catch (IOException ex) {
				throw new ClassNotFoundException(name, ex);
			}
		}

	}

}
