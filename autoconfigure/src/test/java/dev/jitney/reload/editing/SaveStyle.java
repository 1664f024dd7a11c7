package dev.jitney.reload.editing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** What editors do to save a file. */
enum SaveStyle {

	IN_PLACE {
		@Override
		void write(Path file, byte[] text, Runnable pause) throws IOException {
			Files.write(file, text);
		}
	},
	/** In pieces, as a buffer is written out. */
	IN_PIECES {
		@Override
		void write(Path file, byte[] text, Runnable pause) throws IOException {
			try (OutputStream output = Files.newOutputStream(file)) {
				int piece = text.length / 4;
				for (int i = 0; i < text.length; i += piece) {
					output.write(text, i, Math.min(piece, text.length - i));
					output.flush();
					pause.run();
				}
			}
		}
	},
	IN_HALVES {
		@Override
		void write(Path file, byte[] text, Runnable pause) throws IOException {
			Files.write(file, Arrays.copyOf(text, text.length / 2));
			pause.run();
			Files.write(file, text);
		}
	},
	EMPTIED_FIRST {
		@Override
		void write(Path file, byte[] text, Runnable pause) throws IOException {
			Files.write(file, new byte[0]);
			pause.run();
			Files.write(file, text);
		}
	},
	DELETED_FIRST {
		@Override
		void write(Path file, byte[] text, Runnable pause) throws IOException {
			Files.delete(file);
			pause.run();
			Files.write(file, text);
		}
	},
	MOVED_OVER {
		@Override
		void write(Path file, byte[] text, Runnable pause) throws IOException {
			Path other = file.resolveSibling(file.getFileName() + ".tmp");
			Files.write(other, text);
			pause.run();
			Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
		}
	},
	/** As Vim does: what was there becomes the backup. */
	MOVED_AWAY {
		@Override
		void write(Path file, byte[] text, Runnable pause) throws IOException {
			Path backup = file.resolveSibling(file.getFileName() + "~");
			Files.move(file, backup, StandardCopyOption.ATOMIC_MOVE);
			pause.run();
			Files.write(file, text);
			Files.delete(backup);
		}
	},
	MOVED_AWAY_AND_BACK {
		@Override
		void write(Path file, byte[] text, Runnable pause) throws IOException {
			Path away = file.resolveSibling(file.getFileName() + ".bak");
			Files.move(file, away, StandardCopyOption.ATOMIC_MOVE);
			pause.run();
			Files.move(away, file, StandardCopyOption.ATOMIC_MOVE);
			Files.write(file, text);
		}
	},
	TWICE {
		@Override
		void write(Path file, byte[] text, Runnable pause) throws IOException {
			Files.write(file, new String(text, StandardCharsets.UTF_8).replace("Round", "Wrong")
				.getBytes(StandardCharsets.UTF_8));
			Files.write(file, text);
		}
	},
	/** Another content, and soon after that the one of before. */
	THERE_AND_BACK {
		@Override
		void write(Path file, byte[] text, Runnable pause) throws IOException {
			byte[] other = new String(text, StandardCharsets.UTF_8).replace("Round", "Wrong")
				.getBytes(StandardCharsets.UTF_8);
			Files.write(file, text);
			pause.run();
			Files.write(file, other);
			pause.run();
			Files.write(file, text);
		}
	};

	void save(Path file, String text, Runnable pause) {
		try {
			write(file, text.getBytes(StandardCharsets.UTF_8), pause);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	abstract void write(Path file, byte[] text, Runnable pause) throws IOException;

}
