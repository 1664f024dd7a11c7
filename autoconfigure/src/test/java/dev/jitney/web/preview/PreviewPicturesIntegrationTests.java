package dev.jitney.web.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures of previews over HTTP, with all kinds of browsers and none. */ // #6
@DisabledOnOs(OS.WINDOWS)
class PreviewPicturesIntegrationTests {

	private static final String PICTURE = "/_jit/previews/full/snapshot.png";

	/**
	 * Takes its time and writes down when it begins and ends, and what it was called
	 * with.
	 */
	private static final String SLOW = """
			#!/bin/sh
			cd "$(dirname "$0")"
			echo + >> log
			for argument in "$@"; do
				echo "$argument" >> arguments
				case "$argument" in --screenshot=*) echo picture > "${argument#--screenshot=}";; esac
			done
			sleep 0.2
			echo - >> log
			""";

	@TempDir
	Path folder;

	@Test
	void withoutABrowserThereAreNone() {
		try (PreviewSite site = new PreviewSite(PreviewSite.OtherBrowser.class)) {
			String reason = get(site, PICTURE).expectStatus()
				.isEqualTo(501)
				.expectBody(String.class)
				.returnResult()
				.getResponseBody();
			assertThat(reason).startsWith("There is no Chromium here: install it").endsWith("there is snapshot.html");
			get(site, PICTURE.replace("png", "html")).expectStatus().isOk();
		}
	}

	@Test
	void fewAreTakenAtOnceAndNothingIsLeft() throws IOException {
		try (PreviewSite site = site()) {
			Stream.generate(() -> CompletableFuture.runAsync(() -> get(site, PICTURE).expectStatus().isOk()))
				.limit(8)
				.toList()
				.forEach(CompletableFuture::join);
		}
		int running = 0;
		for (String line : Files.readAllLines(this.folder.resolve("log"))) {
			running += line.equals("+") ? 1 : -1;
			assertThat(running).isBetween(0, 2);
		}
		for (String argument : Files.readAllLines(this.folder.resolve("arguments"))) {
			if (argument.startsWith("--screenshot=")) {
				assertThat(Path.of(argument.substring(argument.indexOf('=') + 1)).getParent()).doesNotExist();
			}
		}
	}

	@Test
	void requestAddsNothingToTheCommand() throws IOException {
		try (PreviewSite site = site()) {
			for (String query : List.of("?width=1,1%20--no-pings", "?width=1e3", "?height=99999", "?theme=dark%20--x",
					"?width=-1", "?width=")) {
				get(site, PICTURE + query).expectStatus().isBadRequest();
			}
			get(site, "/_jit/previews/full%20--x/snapshot.png").expectStatus().isNotFound();
			get(site, PICTURE + "?more=--x&theme=dark").expectStatus().isOk();
		}
		assertThat(Files.readAllLines(this.folder.resolve("arguments")))
			.noneMatch((argument) -> argument.contains("--x"));
	}

	@Test
	void pagesOfOtherSitesGetNone() {
		try (PreviewSite site = site()) {
			get(site, PICTURE, "Sec-Fetch-Site", "cross-site").expectStatus().isForbidden();
			get(site, PICTURE, HttpHeaders.ORIGIN, "https://evil.example").expectStatus().isForbidden();
			get(site, PICTURE, HttpHeaders.HOST, "evil.example").expectStatus().isForbidden();
			get(site, "/_jit/previews", HttpHeaders.HOST, "evil.example").expectStatus().isForbidden();
			assertThat(this.folder.resolve("log")).doesNotExist();
		}
	}

	private PreviewSite site() {
		try {
			Path browser = Files.writeString(this.folder.resolve("chromium"), SLOW);
			Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));
			return new PreviewSite(PreviewSite.OtherBrowser.class, "test.browser=" + this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static WebTestClient.ResponseSpec get(PreviewSite site, String path, String... header) {
		WebTestClient.RequestHeadersSpec<?> request = site.client().get().uri(URI.create(site.url(path)));
		return ((header.length == 0) ? request : request.header(header[0], header[1])).exchange();
	}

}
