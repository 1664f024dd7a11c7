package dev.jitney.web.document;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ContentSecurityPolicyTests {

	private final ContentSecurityPolicy policy = new ContentSecurityPolicy("'sha256-abc='");

	@Test
	void beginsWithWhatJitneyNeeds() {
		assertThat(this.policy).hasToString("default-src 'self'; script-src 'self' 'sha256-abc='; style-src 'self'; "
				+ "style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
				+ "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'");
	}

	@Test
	void allowsMore() {
		assertThat(this.policy.add("img-src", "https://images.example.com").toString())
			.contains("img-src 'self' data: https://images.example.com;");
		assertThat(this.policy.add("frame-src", "https://maps.example.com").toString())
			.endsWith("; frame-src https://maps.example.com");
	}

	@Test
	void replacesNoneWhenSomethingIsAllowed() {
		assertThat(this.policy.add("object-src", "'self'").toString()).contains("object-src 'self';");
	}

	@Test
	void allowsLess() {
		assertThat(this.policy.set("img-src", "'self'").remove("font-src").toString())
			.contains("img-src 'self'; connect")
			.doesNotContain("font-src");
	}

	@Test
	void writesDirectiveWithoutValue() {
		assertThat(this.policy.set("upgrade-insecure-requests").toString()).endsWith("; upgrade-insecure-requests");
	}

	@Test
	void refusesWhatWouldBeTwoSourcesOrAnotherDirective() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.policy.add("img-src", "https://a.example; script-src *"))
			.withMessage("Not a single source for img-src: 'https://a.example; script-src *'");
		assertThatIllegalArgumentException().isThrownBy(() -> this.policy.set("img-src x"))
			.withMessage("Not a directive: 'img-src x'");
	}

}
