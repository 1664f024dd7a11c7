package dev.jitney.web;

import java.util.function.Supplier;

import dev.jitney.page.PageCatalogue;
import dev.jitney.page.PageMatch;
import dev.jitney.session.page.FailureStatus;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Shows the application's own error pages in the place of Spring Boot's, to clients that
 * ask for pages. Without a page for a status, or when that page fails as well, the error
 * goes on as if this handler were not there.
 */
public final class ErrorPageHandler implements WebExceptionHandler, Ordered {

	private static final Log logger = LogFactory.getLog(ErrorPageHandler.class);

	private final Supplier<PageCatalogue> catalogue;

	private final PageEndpoint endpoint;

	/**
	 * Creates a handler.
	 * @param catalogue gives the pages that there are now
	 * @param endpoint answers for them
	 */
	public ErrorPageHandler(Supplier<PageCatalogue> catalogue, PageEndpoint endpoint) {
		this.catalogue = catalogue;
		this.endpoint = endpoint;
	}

	/** Right before Spring Boot's own. */
	@Override
	public int getOrder() {
		return -2;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
		HttpStatusCode status = FailureStatus.of(failure);
		if (exchange.getResponse().isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure)
				|| !status.isError() || !PageAcceptance.isExplicitlyPage(exchange.getRequest().getHeaders())) {
			return Mono.error(failure);
		}
		return Mono.justOrEmpty(this.catalogue.get().errorPage(status.value()))
			.switchIfEmpty(Mono.error(failure))
			.flatMap((match) -> show(exchange, match, status, failure));
	}

	private Mono<Void> show(ServerWebExchange exchange, PageMatch match, HttpStatusCode status, Throwable failure) {
		if (status.is5xxServerError()) {
			logger.error(exchange.getLogPrefix() + "A request failed and is shown page '" + match.page().name() + "'",
					failure);
		}
		exchange.getResponse().setStatusCode(status);
		if (failure instanceof ErrorResponse response) {
			exchange.getResponse().getHeaders().putAll(response.getHeaders());
		}
		return this.endpoint.answer(exchange, match).onErrorResume((second) -> {
			failure.addSuppressed(second);
			return Mono.error(failure);
		});
	}

}
