package dev.jitney.benchmark.pages;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One start of an application with generated pages, in a JVM of its own, and the first
 * visits to three of them.
 *
 * @param millis from the start of the JVM to the open port
 * @param heap bytes of the heap that are used then, after a collection
 * @param nonHeap bytes of classes and compiled code
 * @param classes how many classes are loaded
 * @param visits how long each first visit took, in milliseconds; none without pages
 */
record PagesStart(double millis, double heap, double nonHeap, double classes, List<Double> visits) {

	private static final int VISITS = 3;

	/** Starts the application and stops it. */
	static PagesStart measure(Path classes, int pages, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx1g",
				"-Djitney.reload.enabled=off", "-cp",
				classes + File.pathSeparator + System.getProperty("java.class.path"), PagesServer.class.getName()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try {
			String[] started = started(process.inputReader(StandardCharsets.UTF_8)).split(" ");
			List<Double> visits = new ArrayList<>();
			for (int visit = 0; visit < Math.min(pages, VISITS); visit++) {
				visits.add(visit(Integer.parseInt(started[0]), visit * (pages / VISITS)));
			}
			return new PagesStart(Double.parseDouble(started[1]), Double.parseDouble(started[2]),
					Double.parseDouble(started[3]), Double.parseDouble(started[4]), visits);
		}
		finally {
			process.destroy();
			process.waitFor();
		}
	}

	private static String started(BufferedReader output) throws IOException {
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith(PagesServer.STARTED)) {
				return line.substring(PagesServer.STARTED.length());
			}
		}
		throw new IOException("The application did not start");
	}

	private static double visit(int port, int page) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/page/" + page))
			.header("Accept", "text/html")
			.build();
		long start = System.nanoTime();
		HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
		double millis = (System.nanoTime() - start) / 1e6;
		if (response.statusCode() != 200 || !response.body().contains("<h1>Page " + page + "</h1>")) {
			throw new IOException("Page " + page + " answers " + response.statusCode());
		}
		return millis;
	}

}
