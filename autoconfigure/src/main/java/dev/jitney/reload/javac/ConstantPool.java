package dev.jitney.reload.javac;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The constant pool of a class file, as far as it names classes; see chapter 4.4 of the
 * Java Virtual Machine Specification.
 */
public final class ConstantPool {

	private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([^;<>:.()\\[\\s]+)[;<]");

	private static final int BEFORE_POOL = 8;

	private ConstantPool() {
	}

	/**
	 * Returns the internal names of the classes that a class file mentions: in
	 * instructions, descriptors, signatures and annotations. Text that looks like a
	 * descriptor counts as one, so there may be a name too many but none too few.
	 */
	public static Set<String> classes(byte[] classFile) {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
			in.skipNBytes(BEFORE_POOL);
			return read(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Not a class file", ex);
		}
	}

	private static Set<String> read(DataInputStream in) throws IOException {
		int count = in.readUnsignedShort();
		@Nullable String[] texts = new @Nullable String[count];
		int[] classes = new int[count];
		for (int index = 1; index < count; index++) {
			int tag = in.readUnsignedByte();
			switch (tag) {
				case 1 -> texts[index] = in.readUTF();
				case 7 -> classes[index] = in.readUnsignedShort();
				case 8, 16, 19, 20 -> in.skipNBytes(2);
				case 15 -> in.skipNBytes(3);
				case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
				case 5, 6 -> {
					in.skipNBytes(8);
					index++; // takes two places
				}
				default -> throw new IOException("Unknown constant " + tag);
			}
		}
		return names(texts, classes);
	}

	private static Set<String> names(@Nullable String[] texts, int[] classes) {
		Set<String> names = new HashSet<>();
		for (int name : classes) {
			String text = texts[name];
			if (text != null && !text.startsWith("[")) {
				names.add(text);
			}
		}
		for (String text : texts) {
			if (text != null && text.indexOf('L') >= 0) {
				Matcher matcher = IN_DESCRIPTOR.matcher(text);
				while (matcher.find()) {
					names.add(matcher.group(1));
				}
			}
		}
		return names;
	}

}
