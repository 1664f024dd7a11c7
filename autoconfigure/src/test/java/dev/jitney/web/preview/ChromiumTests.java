package dev.jitney.web.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisabledOnOs(OS.WINDOWS)
class ChromiumTests {

	@TempDir
	Path folder;

	@Test
	void oneThatDoesNotEndIsEndedWithAllItHasStarted() throws IOException {
		Chromium browser = browser("""
				#!/bin/sh
				cd "$(dirname "$0")"
				sleep 100 &
				echo $$ $! > processes.tmp
				mv processes.tmp processes
				wait
				""", Duration.ofSeconds(2));
		assertThatExceptionOfType(ChromiumException.class).isThrownBy(() -> browser.take("http://localhost", picture()))
			.withMessageEndingWith("took no picture within 2000 ms");
		for (String process : Files.readString(this.folder.resolve("processes")).strip().split(" ")) {
			assertThat(ProcessHandle.of(Long.parseLong(process)).filter(ProcessHandle::isAlive)).isEmpty();
		}
	}

	@Test
	void oneThatFailsSaysWhy() throws IOException {
		Chromium browser = browser("""
				#!/bin/sh
				echo no display
				exit 3
				""", Duration.ofSeconds(10));
		assertThatExceptionOfType(ChromiumException.class).isThrownBy(() -> browser.take("http://localhost", picture()))
			.withMessageEndingWith("took no picture and ended with 3: no display");
	}

	@Test
	void interruptEndsIt() throws IOException {
		Chromium browser = browser("""
				#!/bin/sh
				exec sleep 100
				""", Duration.ofSeconds(50));
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(ChromiumException.class).isThrownBy(() -> browser.take("http://localhost", picture()))
			.withMessageStartingWith("Interrupted");
		assertThat(Thread.interrupted()).isTrue();
	}

	private Chromium browser(String script, Duration patience) throws IOException {
		Path file = Files.writeString(this.folder.resolve("chromium"), script);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
		return Chromium.find(this.folder.toString(), patience).orElseThrow();
	}

	private static Picture picture() {
		return Picture.of(Optional.empty(), Optional.empty(), Optional.empty()).orElseThrow();
	}

}
