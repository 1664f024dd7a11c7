package dev.jitney.web.jit;

import com.microsoft.playwright.Page;
import dev.jitney.browser.BrowserExtension;
import dev.jitney.web.jit.site.Gates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@ExtendWith(BrowserExtension.class)
class ProxyPrefixBrowserTests {

	@Test // #5
	void stubFindsItsWayBehindAProxysPrefix(Page page) {
		Gates.close("proxied");
		try (JitSite site = new JitSite("server.forward-headers-strategy=framework");
				PrefixProxy proxy = new PrefixProxy("/proxy", site)) {
			page.navigate(proxy.url("/proxied"));
			assertThat(page.locator(".jitney-stub-line")).isVisible();
			Gates.open("proxied");
			assertThat(page.locator("h1")).hasText("Proxied");
			assertThat(page).hasURL(proxy.url("/proxied"));
		}
	}

}
