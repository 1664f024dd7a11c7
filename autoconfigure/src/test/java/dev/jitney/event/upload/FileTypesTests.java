package dev.jitney.event.upload;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FileTypesTests {

	@ParameterizedTest
	@CsvSource({ "'', a.exe, application/x-msdownload, true", "image/*, a.png, image/png, true",
			"image/*, a.png, text/html, false", "image/*, a.png, IMAGE/PNG, true",
			"image/png, a.png, image/jpeg, false", "'.pdf, .docx', A.PDF, '', true",
			".pdf, a.pdf.exe, application/pdf, false", "'.pdf,image/*', a.exe, image/gif, true",
			"*/*, a, text/plain, true", "image/*, a.png, not a type, false", ".pdf, ../../a.pdf, application/pdf, true",
			"text/csv, a.csv, text/csv;charset=utf-8, true" })
	void oneTokenThatFitsIsEnough(String accept, String name, String type, boolean accepted) {
		assertThat(FileTypes.parse(accept).accept(FileDescription.of(name, type, 1))).isEqualTo(accepted);
	}

	@ParameterizedTest
	@ValueSource(strings = { "pdf", "image", "image/", ".", "*.pdf", "image/png;q=1" })
	void slipIsNamed(String accept) {
		assertThatIllegalArgumentException().isThrownBy(() -> FileTypes.parse(accept))
			.withMessage(
					"\"" + accept + "\" in accept is neither an extension nor a type; write \".pdf\", \"image/png\""
							+ " or \"image/*\", separated by commas");
	}

}
