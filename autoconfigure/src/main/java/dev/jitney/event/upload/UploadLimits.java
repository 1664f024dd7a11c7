package dev.jitney.event.upload;

import org.springframework.util.unit.DataSize;

/**
 * How much an upload may hold.
 *
 * @param fileSize size of the largest file
 * @param size size of all files together
 * @param files how many files
 * @param nameLength characters of the longest name
 */
public record UploadLimits(DataSize fileSize, DataSize size, int files, int nameLength) {

	public static final UploadLimits DEFAULT = new UploadLimits(DataSize.ofMegabytes(10), DataSize.ofMegabytes(50), 20,
			255);

}
