package dev.jitney.reload;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.asm.ClassWriter;
import org.springframework.asm.Opcodes;

import static org.assertj.core.api.Assertions.assertThat;

class MentionsTests {

	/** An application of classes that mention others as their superclass. */
	private static Mentions mentions(Map<String, String> classes) {
		Set<String> names = classes.keySet().stream().map(ProjectClass::outermost).collect(Collectors.toSet());
		return Mentions.of(names,
				(name) -> classes.keySet()
					.stream()
					.filter((nested) -> ProjectClass.outermost(nested).equals(name))
					.map((nested) -> mentioning(nested, classes.get(nested))));
	}

	private static ProjectClass mentioning(String name, @Nullable String mentioned) {
		ClassWriter writer = new ClassWriter(0);
		writer.visit(Opcodes.V17, 0, name.replace('.', '/'), null, String.valueOf(mentioned).replace('.', '/'), null);
		return new ProjectClass(name, writer.toByteArray());
	}

	@Test
	void usersAreThoseThatMentionAClassHoweverIndirectly() {
		Mentions mentions = mentions(Map.of("a.A", "java.lang.Object", "a.B", "a.A", "a.C$In", "a.B", "a.D", "a.E"));
		assertThat(mentions.usersOf(List.of("a.A"))).containsExactlyInAnyOrder("a.A", "a.B", "a.C");
		assertThat(mentions.usersOf(List.of("a.B", "a.D"))).containsExactlyInAnyOrder("a.B", "a.C", "a.D");
		assertThat(mentions.usersOf(List.of("gone.X"))).containsExactly("gone.X");
		assertThat(mentions.usersOf(List.of())).isEmpty();
	}

	@Test
	void anEditChangesWhatItsClassMentionsAndNothingElse() {
		Mentions before = mentions(Map.of("a.A", "java.lang.Object", "a.B", "a.A", "a.C", "a.A"));
		Mentions after = before.with(Set.of("a.B"), (name) -> List.of(mentioning("a.B", "a.C")).stream());
		assertThat(after.usersOf(List.of("a.A"))).containsExactlyInAnyOrder("a.A", "a.C", "a.B");
		assertThat(after.usersOf(List.of("a.C"))).containsExactlyInAnyOrder("a.C", "a.B");
		Mentions last = after.with(Set.of("a.C"), (name) -> List.of(mentioning("a.C", "java.lang.Object")).stream());
		assertThat(last.usersOf(List.of("a.A"))).containsExactly("a.A");
		assertThat(before.usersOf(List.of("a.C"))).containsExactly("a.C");
		assertThat(before.usersOf(List.of("a.A"))).containsExactlyInAnyOrder("a.A", "a.B", "a.C");
	}

}
