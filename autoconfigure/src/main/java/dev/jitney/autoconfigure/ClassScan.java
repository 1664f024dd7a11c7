package dev.jitney.autoconfigure;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Reads the application's class files on a thread of its own while Spring creates the
 * first beans, most of which need nothing of it.
 */
final class ClassScan implements BeanFactoryPostProcessor {

	private final ResourceLoader loader;

	private final Environment environment;

	private @Nullable FutureTask<ScannedClasses> scan;

	ClassScan(ResourceLoader loader, Environment environment) {
		this.loader = loader;
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		List<String> packages = JitneyPageAutoConfiguration.packages(beans);
		boolean development = DevelopmentMode.of(this.environment, beans.getBeanClassLoader()).enabled();
		FutureTask<ScannedClasses> task = new FutureTask<>(
				() -> development ? ScannedClasses.withPreviews(packages, this.loader, this.environment)
						: ScannedClasses.of(packages, this.loader, this.environment));
		this.scan = task;
		Thread thread = new Thread(task, "jitney-scan");
		thread.setContextClassLoader(beans.getBeanClassLoader());
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Returns what was found, waiting for it.
	 * @throws RuntimeException if what was found breaks a rule
	 */
	ScannedClasses result() {
		FutureTask<ScannedClasses> task = this.scan;
		if (task == null) {
			throw new IllegalStateException("The bean factory has not been processed");
		}
		try {
			return task.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Interrupted while class files are read");
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
	}

}
