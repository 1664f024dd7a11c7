package dev.jitney.page;

import org.springframework.core.io.Resource;

/**
 * A class file of the application.
 *
 * @param resource where it is
 * @param content its bytes, which nobody changes
 */
public record ClassFile(Resource resource, byte[] content) {

	private static final int POOL = 8;

	/**
	 * Whether one of these strings stands in the constant pool, as the descriptor of each
	 * annotation does. A look at the pool is far cheaper than parsing the class, and most
	 * classes have nothing to do with pages.
	 */
	boolean mentions(Iterable<byte[]> strings) {
		int count = (this.content.length >= POOL + 2) ? unsignedShort(POOL) : 0;
		int at = POOL + 2;
		for (int entry = 1; entry < count && at + 2 < this.content.length; entry++) {
			int tag = this.content[at];
			if (tag == 1 && isOneOf(strings, at + 3, unsignedShort(at + 1))) {
				return true;
			}
			at += size(tag, at);
			// a long or a double takes two numbers
			entry += (tag == 5 || tag == 6) ? 1 : 0;
		}
		return false;
	}

	private int size(int tag, int at) {
		return switch (tag) {
			case 1 -> 3 + unsignedShort(at + 1);
			case 5, 6 -> 9;
			case 7, 8, 16, 19, 20 -> 3;
			case 15 -> 4;
			default -> 5;
		};
	}

	private boolean isOneOf(Iterable<byte[]> strings, int start, int length) {
		for (byte[] string : strings) {
			if (string.length == length && isAt(start, string)) {
				return true;
			}
		}
		return false;
	}

	/** From the end, where descriptors differ. */
	private boolean isAt(int start, byte[] string) {
		if (start + string.length > this.content.length) {
			return false;
		}
		for (int index = string.length - 1; index >= 0; index--) {
			if (this.content[start + index] != string[index]) {
				return false;
			}
		}
		return true;
	}

	private int unsignedShort(int at) {
		return ((this.content[at] & 0xff) << 8) | (this.content[at + 1] & 0xff);
	}

}
