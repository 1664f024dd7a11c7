package dev.jitney.web.request;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Believes a proxy's headers, and leaves the application its base path. Spring's own lets
 * a forwarded prefix stand before the path and take the place of the base path, so that
 * the latter is looked for among the pages.
 */
public final class BasePathHeaderTransformer extends ForwardedHeaderTransformer {

	@Override
	public ServerHttpRequest apply(ServerHttpRequest request) {
		String own = request.getPath().contextPath().value();
		ServerHttpRequest forwarded = super.apply(request);
		boolean prefixed = !forwarded.getPath().value().equals(request.getPath().value());
		if (own.isEmpty() || !prefixed) {
			return forwarded;
		}
		return forwarded.mutate().contextPath(forwarded.getPath().contextPath().value() + own).build();
	}

}
