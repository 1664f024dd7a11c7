package dev.jitney.reload.watch;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the files of a project. Links are followed, but not in a circle; what cannot
 * be read or vanishes meanwhile is skipped.
 */
final class FileTree {

	private FileTree() {
	}

	/** Visits a folder and all below it, or a single file, or nothing. */
	static void walk(Path start, Visitor visitor) throws IOException {
		Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
				new SimpleFileVisitor<Path>() {

					@Override
					public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
							throws IOException {
						if (isCircle(folder) || (!folder.equals(start) && EditorFiles.isOne(folder))) {
							return FileVisitResult.SKIP_SUBTREE;
						}
						visitor.folder(folder);
						return FileVisitResult.CONTINUE;
					}

					@Override
					public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
						if (attributes.isRegularFile() && !EditorFiles.isOne(file)) {
							visitor.file(file, attributes);
						}
						return FileVisitResult.CONTINUE;
					}

					@Override
					public FileVisitResult visitFileFailed(Path file, IOException failure) {
						return FileVisitResult.CONTINUE;
					}

					@Override
					public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
						return FileVisitResult.CONTINUE;
					}

				});
	}

	/**
	 * The walk itself knows those circles only that it has gone through from the start.
	 */
	private static boolean isCircle(Path folder) {
		try {
			return Files.isSymbolicLink(folder) && folder.startsWith(folder.toRealPath());
		}
		catch (IOException ex) {
			// gone meanwhile
			return true;
		}
	}

	/** Told of what there is. */
	interface Visitor {

		default void folder(Path folder) throws IOException {
		}

		default void file(Path file, BasicFileAttributes attributes) throws IOException {
		}

	}

}
