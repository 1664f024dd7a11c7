package dev.jitney.autoconfigure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.jitney.page.FormerRoutes;
import dev.jitney.reload.ReloadListener;
import dev.jitney.reload.ReloadQueue;
import dev.jitney.reload.ReloadReporter;
import dev.jitney.reload.browser.BrowserNews;
import dev.jitney.reload.browser.ChangesEndpoint;
import dev.jitney.reload.browser.EditorLinks;
import dev.jitney.reload.browser.OpenPages;
import dev.jitney.reload.browser.ScriptNonce;
import dev.jitney.reload.launch.BaseLoader;
import dev.jitney.reload.launch.EarlyProperty;
import dev.jitney.reload.project.ProjectEdits;
import dev.jitney.reload.project.ProjectFolders;
import dev.jitney.reload.project.StaticFiles;
import dev.jitney.reload.watch.FolderWatcher;
import dev.jitney.session.TabSessions;
import dev.jitney.web.document.DocumentWriter;
import dev.jitney.web.document.JitneyCspCustomizer;
import dev.jitney.web.document.JitneyDocumentCustomizer;
import dev.jitney.web.jit.MissingPageHandler;
import dev.jitney.web.policy.DevelopmentHosts;
import dev.jitney.web.policy.OriginPolicy;
import dev.jitney.web.resource.ClientResources;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webflux.autoconfigure.WebFluxProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.netty.http.server.WebsocketServerSpec;

/**
 * Auto-configuration that notices edits while an application is developed, and tells the
 * pages that are open what became of them.
 *
 * @since 0.1
 */
@AutoConfiguration(after = { JitneyReloadAutoConfiguration.class, JitneyWebAutoConfiguration.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "jitney.enabled", matchIfMissing = true)
@Conditional(OnReloadCondition.class)
public final class JitneyEditsAutoConfiguration {

	/** A page has nothing to say. */
	private static final int FRAME_SIZE = 1024;

	JitneyEditsAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	ProjectFolders jitneyProjectFolders(ApplicationContext context, JitneyProperties properties,
			ApplicationArguments arguments) {
		BaseLoader loader = BaseLoader.of(context.getClassLoader());
		if (loader == null) {
			return ProjectFolders.of(Objects.requireNonNullElse(context.getClassLoader(), getClass().getClassLoader()));
		}
		early("jitney.reload.sources", properties.reload().sources(), arguments);
		early("jitney.reload.resources", properties.reload().resources(), arguments);
		return ProjectFolders.of(loader.application().project());
	}

	private static void early(String property, List<String> value, ApplicationArguments arguments) {
		if (!value.isEmpty() && EarlyProperty.of(property, arguments.getSourceArgs()) == null) {
			throw new InvalidJitneyPropertyException(property, value,
					"but it is needed before the application's files are read",
					"Set it by an argument, a system property, or the environment variable "
							+ EarlyProperty.variable(property));
		}
	}

	@Bean
	@ConditionalOnMissingBean
	BrowserNews jitneyBrowserNews(ProjectFolders folders, JitneyProperties properties, ScriptNonce nonce,
			OpenPages open) {
		JitneyProperties.Reload reload = properties.reload();
		return new BrowserNews(new EditorLinks(reload.editor(), folders.watched()), Path.of("").toAbsolutePath(),
				reload.badge(), nonce, open);
	}

	/** Documents outlive the context that they came from. */
	@Bean
	@ConditionalOnMissingBean
	ScriptNonce jitneyScriptNonce(ApplicationContext context) {
		BaseLoader loader = BaseLoader.of(context.getClassLoader());
		return (loader != null)
				? loader.application().keep(ScriptNonce.class.getName(), ScriptNonce.class, ScriptNonce::random)
				: ScriptNonce.random();
	}

	/** An application whose policy is narrower still is developed, a little slower. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	JitneyCspCustomizer jitneyDevelopedScripts(ScriptNonce nonce) {
		return (policy) -> policy.add("script-src", nonce.policySource());
	}

	@Bean
	@ConditionalOnMissingBean
	OpenPages jitneyOpenPages(ObjectProvider<TabSessions> tabs, ObjectProvider<FormerRoutes> routes) {
		return new OpenPages(() -> shown(tabs), () -> missing(routes));
	}

	private static Set<String> shown(ObjectProvider<TabSessions> tabs) {
		TabSessions sessions = tabs.getIfAvailable();
		return (sessions != null) ? sessions.shownRoutes() : Set.of();
	}

	private static Set<String> missing(ObjectProvider<FormerRoutes> routes) {
		FormerRoutes former = routes.getIfAvailable();
		return (former != null) ? former.missing() : Set.of();
	}

	@Bean
	@ConditionalOnMissingBean
	ChangesEndpoint jitneyChangesEndpoint(BrowserNews news, OriginPolicy origins) {
		WebSocketService service = new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy(
				() -> WebsocketServerSpec.builder().maxFramePayloadLength(FRAME_SIZE)));
		return new ChangesEndpoint(service, news, origins, new DevelopmentHosts(origins));
	}

	@Bean
	SimpleUrlHandlerMapping jitneyChangesMapping(ChangesEndpoint endpoint) {
		return new SimpleUrlHandlerMapping(Map.of(ChangesEndpoint.PATH, endpoint), 0);
	}

	@Bean
	@Order(0)
	JitneyDocumentCustomizer jitneyDevelop(ClientResources client) {
		return (head) -> head.standaloneModule(client.path("develop.js"));
	}

	@Bean
	@ConditionalOnMissingBean
	ReloadReporter jitneyReloadReporter(ObjectProvider<ReloadListener> listeners) {
		return new ReloadReporter(listeners.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean({ FormerRoutes.class, DocumentWriter.class })
	MissingPageHandler jitneyMissingPageHandler(FormerRoutes routes, DocumentWriter documents) {
		return new MissingPageHandler(routes, documents);
	}

	@Bean
	EditWatch jitneyEditWatch(ApplicationContext context, ProjectFolders folders, WebFluxProperties webflux,
			WebProperties web, BrowserNews news, ObjectProvider<ReloadQueue> reloads, ReloadReporter reporter) {
		StaticFiles files = new StaticFiles(webflux.getStaticPathPattern(),
				List.of(web.getResources().getStaticLocations()));
		ProjectEdits edits = new ProjectEdits(folders, files,
				(paths) -> reloads.ifAvailable((queue) -> queue.changed(paths)), reporter::swapped);
		return EditWatch.of(context, folders.watched(), edits, news);
	}

}
