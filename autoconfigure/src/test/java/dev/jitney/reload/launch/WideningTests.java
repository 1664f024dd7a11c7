package dev.jitney.reload.launch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WideningTests {

	private static Class<?> widened() throws IOException {
		String name = Closed.class.getName();
		try (InputStream file = Closed.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
			byte[] bytes = Widening.widen(file.readAllBytes());
			return new ClassLoader(WideningTests.class.getClassLoader()) {

				Class<?> define() {
					return defineClass(name, bytes, 0, bytes.length);
				}

			}.define();
		}
	}

	@Test
	void makesPublicWhatOnlyThePackageMayUse() throws Exception {
		Class<?> type = widened();
		assertThat(type.getDeclaredMethod("inPackage").getModifiers()).matches(Modifier::isPublic);
		assertThat(type.getDeclaredMethod("inSubclasses").getModifiers()).matches(Modifier::isPublic)
			.matches((modifiers) -> !Modifier.isProtected(modifiers));
		assertThat(type.getDeclaredConstructor().getModifiers()).matches(Modifier::isPublic);
		assertThat(type.getDeclaredField("field").getModifiers()).matches(Modifier::isPublic);
	}

	@Test
	void leavesPrivateWhatIsPrivate() throws Exception {
		Class<?> type = widened();
		assertThat(type.getDeclaredMethod("hidden").getModifiers()).matches(Modifier::isPrivate);
	}

}

/** Has members of every kind. */
class Closed {

	int field;

	int inPackage() {
		return hidden();
	}

	protected void inSubclasses() {
	}

	private int hidden() {
		return this.field;
	}

}
