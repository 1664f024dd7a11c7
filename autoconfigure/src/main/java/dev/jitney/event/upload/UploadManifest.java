package dev.jitney.event.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.jitney.event.Refusal;
import dev.jitney.event.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.util.unit.DataSize;

/**
 * What a browser announces before it sends files: all of them are sent in this order, one
 * after the other, with nothing in between. Immutable.
 *
 * @param id by which the browser will send them; random, so that nobody else can
 */
public record UploadManifest(String id, List<FileDescription> files) {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{24,64}");

	public UploadManifest {
		files = List.copyOf(files);
	}

	/**
	 * Reads what the browser sent.
	 * @throws RefusedException if it is no manifest, or more than is allowed
	 */
	public static UploadManifest read(@Nullable JsonNode payload, UploadLimits limits) {
		JsonNode id = (payload != null) ? payload.path("u") : null;
		JsonNode files = (payload != null) ? payload.path("f") : null;
		if (id == null || files == null || !id.isString() || !ID.matcher(id.stringValue()).matches()
				|| !files.isArray()) {
			throw malformed();
		}
		if (files.size() > limits.files()) {
			throw new RefusedException(Refusal.UPLOAD_FILES,
					"At most " + limits.files() + " files can be sent at once");
		}
		List<FileDescription> descriptions = new ArrayList<>(files.size());
		for (JsonNode file : files) {
			descriptions.add(description(file, limits));
		}
		UploadManifest manifest = new UploadManifest(id.stringValue(), descriptions);
		if (manifest.size() > limits.size().toBytes()) {
			throw new RefusedException(Refusal.UPLOAD_SIZE,
					"The files are together larger than " + readable(limits.size()));
		}
		return manifest;
	}

	private static FileDescription description(JsonNode file, UploadLimits limits) {
		JsonNode name = file.path("n");
		JsonNode type = file.path("t");
		JsonNode size = file.path("s");
		if (!name.isString() || !type.isString() || !size.isIntegralNumber() || !size.canConvertToLong()
				|| size.longValue() < 0) {
			throw malformed();
		}
		if (name.stringValue().length() > limits.nameLength()) {
			throw new RefusedException(Refusal.UPLOAD_NAME,
					"The name of a file is longer than " + limits.nameLength() + " characters");
		}
		FileDescription description = FileDescription.of(name.stringValue(), type.stringValue(), size.longValue());
		if (description.size() > limits.fileSize().toBytes()) {
			throw new RefusedException(Refusal.UPLOAD_FILE_SIZE,
					"“" + description.name() + "” is larger than " + readable(limits.fileSize()));
		}
		return description;
	}

	private static RefusedException malformed() {
		return new RefusedException(Refusal.PAYLOAD_TYPE, "Files are expected");
	}

	/** Returns the size in the largest unit that has no remainder. */
	private static String readable(DataSize size) {
		if (size.toMegabytes() > 0 && size.equals(DataSize.ofMegabytes(size.toMegabytes()))) {
			return size.toMegabytes() + " MB";
		}
		return size.equals(DataSize.ofKilobytes(size.toKilobytes())) ? size.toKilobytes() + " kB"
				: size.toBytes() + " bytes";
	}

	/**
	 * Checks the files against their place on the page.
	 * @throws RefusedException if there are too many or too few, or one is of another
	 * type
	 */
	public void check(UploadShape shape, boolean several, FileTypes types) {
		if (shape == UploadShape.FILE && this.files.size() != 1) {
			throw new RefusedException(Refusal.UPLOAD_FILES, "Choose one file");
		}
		if (!several && this.files.size() > 1) {
			throw new RefusedException(Refusal.UPLOAD_FILES, "Choose only one file");
		}
		for (FileDescription file : this.files) {
			if (!types.accept(file)) {
				throw new RefusedException(Refusal.UPLOAD_TYPE,
						"“" + file.name() + "” is not of a type that can be sent here: " + types);
			}
		}
	}

	/** Returns how many bytes there will be. */
	public long size() {
		return this.files.stream().mapToLong(FileDescription::size).sum();
	}

}
