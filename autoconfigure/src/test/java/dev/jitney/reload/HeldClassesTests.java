package dev.jitney.reload;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.jitney.reload.javac.SourceProject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeldClassesTests {

	private static final String PREFIX = HeldClassesTests.class.getName() + "$";

	/** Each class stands for one of an application; none is nested as far as it knows. */
	private static ProjectClasses project(Class<?>... types) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (Class<?> type : types) {
			files.put(type.getName(), bytes(type));
		}
		return ProjectClasses.scan(new SourceProject(List.of(), List.of())).with(files, Set.of());
	}

	private static byte[] bytes(Class<?> type) {
		String path = "/" + type.getName().replace('.', '/') + ".class";
		try (InputStream file = type.getResourceAsStream(path)) {
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void holdsBeansAndWhatTheyMentionHoweverIndirectly() {
		HeldClasses held = HeldClasses.of(project(HeldBean.class, HeldByBean.class, HeldByThat.class, HeldPage.class),
				List.of(HeldBean.class.getName()), List.of());
		assertThat(held.contains(HeldBean.class.getName())).isTrue();
		assertThat(held.contains(HeldByBean.class.getName())).isTrue();
		assertThat(held.contains(HeldByThat.class.getName())).isTrue();
		assertThat(held.contains(HeldByThat.Inside.class.getName())).isFalse();
		assertThat(held.contains(HeldPage.class.getName())).isFalse();
	}

	@Test
	void holdsClassesInOneAnotherTogether() {
		HeldClasses held = HeldClasses.of(project(HeldByThat.class, HeldByThat.Inside.class),
				List.of(HeldByThat.class.getName()), List.of());
		assertThat(held.contains(HeldByThat.Inside.class.getName())).isTrue();
		assertThat(held.contains(PREFIX + "Unknown")).isFalse();
	}

	@Test
	void saysWhoHoldsAClass() {
		HeldClasses held = HeldClasses.of(project(HeldBean.class, HeldByBean.class, HeldByThat.class, HeldPage.class),
				List.of(HeldBean.class.getName()), List.of());
		assertThat(held.reason(HeldBean.class.getName())).isEqualTo("HeldBean is a Spring bean");
		assertThat(held.reason(HeldByThat.class.getName())).isEqualTo("HeldByThat is used by the Spring bean HeldBean");
	}

}

/** Stands for a bean. */
class HeldBean {

	HeldByBean find() {
		return new HeldByBean();
	}

}

/** Stands for what a bean returns. */
class HeldByBean {

	HeldByThat more;

}

/** Stands for what that has. */
class HeldByThat {

	/** Is of the same source. */
	static class Inside {

	}

}

/** Stands for a page, which uses a bean. */
class HeldPage {

	HeldBean bean;

}
