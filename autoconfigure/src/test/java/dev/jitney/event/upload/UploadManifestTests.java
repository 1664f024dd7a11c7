package dev.jitney.event.upload;

import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a browser announces, and what of it is refused before a byte has come. */
class UploadManifestTests {

	private static final String ID = "0123456789abcdef01234567";

	private final UploadLimits limits = new UploadLimits(DataSize.ofKilobytes(2), DataSize.ofKilobytes(3), 3, 20);

	@Test
	void readsIdNamesTypesAndSizes() {
		UploadManifest manifest = read("""
				{"u":"%s","f":[{"n":"../a.png","t":"image/png","s":10},{"n":"b","t":"","s":0}]}""".formatted(ID));
		assertThat(manifest.id()).isEqualTo(ID);
		assertThat(manifest.size()).isEqualTo(10);
		assertThat(manifest.files()).extracting((file) -> file.name().value()).containsExactly("a.png", "b");
		assertThat(manifest.files()).extracting((file) -> file.contentType().toString())
			.containsExactly("image/png", "application/octet-stream");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "[]", "{}", "{\"u\":\"" + ID + "\"}", "{\"u\":\"x\",\"f\":[]}",
			"{\"u\":\"../../0123456789abcdef0123\",\"f\":[]}", "{\"u\":\"" + ID + "\",\"f\":{}}",
			"{\"u\":\"" + ID + "\",\"f\":[1]}", "{\"u\":\"" + ID + "\",\"f\":[{\"n\":\"a\",\"t\":\"\",\"s\":-1}]}",
			"{\"u\":\"" + ID + "\",\"f\":[{\"n\":\"a\",\"t\":\"\",\"s\":1.5}]}",
			"{\"u\":\"" + ID + "\",\"f\":[{\"n\":\"a\",\"t\":\"\",\"s\":99999999999999999999}]}",
			"{\"u\":\"" + ID + "\",\"f\":[{\"n\":[],\"t\":\"\",\"s\":1}]}" })
	void whatIsNoManifestIsRefused(String payload) {
		refuses(payload, Refusal.PAYLOAD_TYPE, "Files are expected");
	}

	@Test
	void limitsAreNamed() {
		refuses(files("{\"n\":\"a.png\",\"t\":\"\",\"s\":2049}"), Refusal.UPLOAD_FILE_SIZE,
				"“a.png” is larger than 2 kB");
		refuses(files("{\"n\":\"a\",\"t\":\"\",\"s\":2048},{\"n\":\"b\",\"t\":\"\",\"s\":1025}"), Refusal.UPLOAD_SIZE,
				"The files are together larger than 3 kB");
		refuses(files("{},{},{},{}"), Refusal.UPLOAD_FILES, "At most 3 files can be sent at once");
		refuses(files("{\"n\":\"" + "a".repeat(21) + "\",\"t\":\"\",\"s\":1}"), Refusal.UPLOAD_NAME,
				"The name of a file is longer than 20 characters");
	}

	@Test
	void placeOnThePageDecidesTooManyAndWhichType() {
		UploadManifest two = read(
				files("{\"n\":\"a.png\",\"t\":\"image/png\",\"s\":1},{\"n\":\"b.exe\",\"t\":\"\",\"s\":1}"));
		UploadManifest none = read(files(""));
		check(two, UploadShape.FILE, true, "", Refusal.UPLOAD_FILES, "Choose one file");
		check(none, UploadShape.FILE, true, "", Refusal.UPLOAD_FILES, "Choose one file");
		check(two, UploadShape.FILES, false, "", Refusal.UPLOAD_FILES, "Choose only one file");
		check(two, UploadShape.FILES, true, "image/*", Refusal.UPLOAD_TYPE,
				"“b.exe” is not of a type that can be sent here: image/*");
		none.check(UploadShape.FILES, false, FileTypes.parse("image/*"));
		two.check(UploadShape.STREAM, true, FileTypes.ALL);
	}

	private static void check(UploadManifest manifest, UploadShape shape, boolean several, String accept,
			Refusal reason, String message) {
		assertThatThrownBy(() -> manifest.check(shape, several, FileTypes.parse(accept)))
			.isInstanceOfSatisfying(RefusedException.class, (refused) -> assertThat(refused.reason()).isEqualTo(reason))
			.hasMessage(message);
	}

	private void refuses(String payload, Refusal reason, String message) {
		assertThatThrownBy(() -> read(payload))
			.isInstanceOfSatisfying(RefusedException.class, (refused) -> assertThat(refused.reason()).isEqualTo(reason))
			.hasMessage(message);
	}

	private static String files(String files) {
		return "{\"u\":\"" + ID + "\",\"f\":[" + files + "]}";
	}

	private UploadManifest read(String payload) {
		return UploadManifest.read(JsonMapper.shared().readTree(payload), this.limits);
	}

}
