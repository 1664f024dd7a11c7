package dev.jitney.sample;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.webflux.base-path=/app")
class FilesBelowBasePathBrowserTests extends FilesBrowserTests {

}
