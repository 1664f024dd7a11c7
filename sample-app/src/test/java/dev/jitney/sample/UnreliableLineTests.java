package dev.jitney.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnreliableLineTests {

	private ServerSocket echo;

	private UnreliableLine line;

	@BeforeEach
	void open() throws IOException {
		this.echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.line = UnreliableLine.to(this.echo.getLocalPort());
	}

	@AfterEach
	void close() throws IOException {
		this.line.close();
		this.echo.close();
	}

	@Test
	void carriesBytesInOrderInBothDirectionsHoweverSlow() throws IOException {
		this.line.delay(Duration.ofMillis(20));
		try (Socket near = connect(); Socket far = this.echo.accept()) {
			for (String word : new String[] { "one ", "two ", "three" }) {
				near.getOutputStream().write(word.getBytes(StandardCharsets.UTF_8));
			}
			assertThat(far.getInputStream().readNBytes(13)).asString().isEqualTo("one two three");
			far.getOutputStream().write("four".getBytes(StandardCharsets.UTF_8));
			assertThat(near.getInputStream().readNBytes(4)).asString().isEqualTo("four");
		}
	}

	@Test
	void breaksConnectionsAndTakesNoOthersUntilRestored() throws IOException {
		try (Socket near = connect(); Socket far = this.echo.accept()) {
			this.line.cut();
			assertThat(isOver(near)).isTrue();
			assertThat(isOver(far)).isTrue();
			try (Socket refused = connect()) {
				assertThat(isOver(refused)).isTrue();
			}
			this.line.restore();
			CompletableFuture<Socket> accepted = CompletableFuture.supplyAsync(this::accept);
			try (Socket again = connect(); Socket reached = accepted.join()) {
				again.getOutputStream().write(7);
				assertThat(reached.getInputStream().read()).isEqualTo(7);
			}
		}
	}

	private Socket connect() throws IOException {
		return new Socket(InetAddress.getLoopbackAddress(), this.line.port());
	}

	private Socket accept() {
		try {
			return this.echo.accept();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isOver(Socket socket) {
		try {
			return socket.getInputStream().read() < 0;
		}
		catch (IOException ex) {
			return true;
		}
	}

}
