package dev.jitney.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class ClassFileTests {

	private static final byte[] PAGES = "Ldev/jitney/page/Pages;".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] OTHER = "Ldev/jitney/page/Pagez;".getBytes(StandardCharsets.US_ASCII);

	/** Takes two numbers of the constant pool. */
	static final long LONG = Long.MAX_VALUE;

	@Test
	void findsWhatStandsInTheConstantPool() throws IOException {
		assertThat(file(content("scanned/ShopPages")).mentions(List.of(OTHER, PAGES))).isTrue();
		assertThat(file(content("scanned/ShopPages")).mentions(List.of(OTHER))).isFalse();
		assertThat(file(content("PageCatalogue")).mentions(List.of(PAGES))).isFalse();
	}

	@Test
	void goesOnBehindALong() throws IOException {
		byte[] last = "ClassFileTests.java".getBytes(StandardCharsets.US_ASCII);
		assertThat(file(content("ClassFileTests")).mentions(List.of(last))).isTrue();
	}

	@Test
	void damagedFileMentionsWhatIsLeftOfIt() throws IOException {
		byte[] whole = content("scanned/ShopPages");
		for (int length = 0; length < whole.length; length++) {
			byte[] part = Arrays.copyOf(whole, length);
			boolean left = new String(part, StandardCharsets.ISO_8859_1).contains("Ldev/jitney/page/Pages;");
			assertThat(file(part).mentions(List.of(PAGES))).isEqualTo(left);
		}
	}

	private static byte[] content(String name) throws IOException {
		return new ClassPathResource(name + ".class", ClassFileTests.class).getContentAsByteArray();
	}

	private static ClassFile file(byte[] content) {
		return new ClassFile(new ByteArrayResource(content), content);
	}

}
