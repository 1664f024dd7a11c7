package dev.jitney.event;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What becomes of the names that clients give their files. */
class FileNameTests {

	private static final String HOSTILE = "./\\:*?\"<>|~- \t\n\0\u202e\u200b\u00a0\u2028aZ9.CON\u0301\u00e9\ud83d\ude00\ud800\uff0f\u2044$";

	/** What stands between the name of a device and the end may be cut off. */
	@Test
	void nameThatIsCutDownToADeviceIsNone() {
		for (String gap : new String[] { "\u00a0", " ", "\u3000" }) {
			String name = FileName.of("com1" + gap.repeat(250) + "x.txt" + gap).value();
			assertThat(name).startsWith("_com1").isEqualTo(FileName.of(name).value());
			assertThat(FileName.of("con" + gap.repeat(250) + ".txt").value()).startsWith("_con");
		}
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			photo.png, photo.png
			Übersicht 2026.pdf, Übersicht 2026.pdf
			../../etc/passwd, passwd
			..\\..\\windows\\system.ini, system.ini
			C:\\fakepath\\cv.pdf, cv.pdf
			/absolute.txt, absolute.txt
			a/, file
			., file
			.., file
			...., file
			..\\, file
			. ., file
			.htaccess, _htaccess
			..hidden, _hidden
			a..b, a.b
			trailing., trailing
			`trailing. . `, trailing
			`  spaces  .txt `, `spaces  .txt`
			-rf, _rf
			~root, _root
			CON, _CON
			con.txt, _con.txt
			Nul.tar.gz, _Nul.tar.gz
			`NUL .txt`, `_NUL .txt`
			COM1, _COM1
			lpt9.log, _lpt9.log
			COM², _COM²
			CONIN$, _CONIN$
			CONTRACT.pdf, CONTRACT.pdf
			report.txt:stream, report.txt_stream
			a<b>c?.txt, a_b_c_.txt
			`quote".txt`, quote_.txt
			a｜b／c.txt, a｜b_c.txt
			`*`, file
			""")
	void hostileNameBecomesHarmless(String submitted, String safe) {
		assertThat(FileName.of(submitted).value()).isEqualTo(safe);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\0", "\n", "\u200b", "\u202e", "\u00a0", "/", "\\", "///" })
	void nothingThatCanBeSeenIsCalledFile(String submitted) {
		assertThat(FileName.of(submitted).value()).isEqualTo("file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil\0.png", "evil\r\n.png", "evil\u202egnp.exe", "e\u200bvil.png", "evil\u2028.png",
			"\ud800evil.png" })
	void losesWhatCannotBeSeen(String submitted) {
		assertThat(FileName.of(submitted).value()).matches("evil(gnp)?\\.(png|exe)");
	}

	@Test
	void longNameKeepsItsExtension() {
		String name = FileName.of("ä".repeat(300) + ".jpeg").value();
		assertThat(name).endsWith("ä.jpeg");
		assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
		assertThat(FileName.of("😀".repeat(100)).value()).isEqualTo("😀".repeat(50));
		assertThat(FileName.of("a." + "b".repeat(300)).value()).hasSize(200);
	}

	@Test
	void anyNameStaysInItsDirectory() {
		Path directory = Path.of("/srv/files");
		for (long seed = 0; seed < 20_000; seed++) {
			String submitted = random(new Random(seed));
			String safe = FileName.of(submitted).value();
			Path resolved = directory.resolve(safe).normalize();
			assertThat(resolved.getParent()).as("seed %s: %s", seed, submitted).isEqualTo(directory);
			assertThat(safe).as("seed %s", seed)
				.isNotEmpty()
				.doesNotContainPattern("[\\p{Cntrl}/\\\\:]|\\.\\.|[. ]$|^[.-]");
			assertThat(FileName.of(safe).value()).as("seed %s", seed).isEqualTo(safe);
		}
	}

	private static String random(Random random) {
		StringBuilder name = new StringBuilder();
		int length = random.nextInt(12);
		for (int i = 0; i < length; i++) {
			name.append((random.nextInt(8) == 0) ? (char) random.nextInt(Character.MAX_VALUE)
					: HOSTILE.charAt(random.nextInt(HOSTILE.length())));
		}
		return name.toString();
	}

	@Test
	void unsafeValueIsNoFileName() {
		assertThatIllegalArgumentException().isThrownBy(() -> new FileName("../x"))
			.withMessage("Not a safe file name; use FileName.of(…) to make one");
	}

}
