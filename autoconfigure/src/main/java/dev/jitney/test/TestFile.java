package dev.jitney.test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A file that a user chooses, see {@link TestElement#choose}. Immutable.
 *
 * @param name name of the file, as the browser sends it
 * @param type media type that the browser takes it for, empty if it knows none
 * @param content what is in it
 * @since 0.1
 */
public record TestFile(String name, String type, byte[] content) {

	public TestFile {
		content = content.clone();
	}

	/** Returns a file of type {@code text/plain}. */
	public static TestFile text(String name, String text) {
		return new TestFile(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public byte[] content() {
		return this.content.clone();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof TestFile file && this.name.equals(file.name) && this.type.equals(file.type)
				&& Arrays.equals(this.content, file.content);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.name, this.type, Arrays.hashCode(this.content));
	}

	@Override
	public String toString() {
		return this.name + " (" + this.content.length + " bytes)";
	}

}
