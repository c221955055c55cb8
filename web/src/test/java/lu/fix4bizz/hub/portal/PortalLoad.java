package lu.fix4bizz.hub.portal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A load, not a test: browsers of the sample's people that ask for Home at a steady rate, or keep pages open. Times are from the
 * request to the last byte of the answer, from when it was due: a server that falls behind cannot hide it.
 *
 * <pre>java PortalLoad.java http://localhost:8980 home 50 60
 * java PortalLoad.java http://localhost:8980 push 1000</pre>
 */
final class PortalLoad {
    private static final List<String> PEOPLE = List.of("alice", "bob", "chloe", "david", "emma", "admin", "zoe");
    private static final int BROWSERS = 56;
    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]*)\"");

    private final URI hub;
    private final List<HttpClient> browsers = new ArrayList<>();

    private PortalLoad(URI hub) {
        this.hub = hub;
    }

    public static void main(String[] args) throws Exception {
        PortalLoad load = new PortalLoad(URI.create(args[0]));
        for (int i = 0; i < BROWSERS; i++) {
            load.browsers.add(load.signedIn(PEOPLE.get(i % PEOPLE.size())));
        }
        if ("home".equals(args[1])) {
            load.home(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        } else {
            load.push(Integer.parseInt(args[2]));
        }
        System.exit(0);
    }

    private HttpClient signedIn(String person) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL).build();
        Matcher state = STATE.matcher(browser.send(HttpRequest.newBuilder(hub.resolve("/accounts/sign-in")).build(), BodyHandlers.ofString()).body());
        if (!state.find()) {
            throw new IllegalStateException("no sign-in form");
        }
        String form = "signIn=signIn&signIn%3Alogin=" + person + "&signIn%3Apassword=Sample-" + person + "-1&signIn%3Ago=&jakarta.faces.ViewState="
                + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> home = browser.send(HttpRequest.newBuilder(hub.resolve("/accounts/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", hub.toString()).POST(HttpRequest.BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
        if (!home.uri().getPath().equals("/accounts/home")) {
            throw new IllegalStateException(person + " was not let in: " + home.statusCode() + " " + home.uri());
        }
        return browser;
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(hub.resolve(path)).header("Accept-Encoding", "gzip").build();
    }

    private void home(int rate, int seconds) throws InterruptedException {
        Queue<Double> times = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger turn = new AtomicInteger();
        try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(1)) {
            long start = System.nanoTime();
            clock.scheduleAtFixedRate(() -> {
                int number = turn.getAndIncrement();
                long due = start + number * TimeUnit.SECONDS.toNanos(1) / rate;
                browsers.get(number % BROWSERS).sendAsync(get("/accounts/home"), BodyHandlers.ofByteArray()).whenComplete((answer, broken) -> {
                    times.add((System.nanoTime() - due) / 1e6);
                    if (broken != null || answer.statusCode() != 200 || !answer.uri().getPath().equals("/accounts/home")) {
                        failed.incrementAndGet();
                    }
                });
            }, 0, TimeUnit.SECONDS.toNanos(1) / rate, TimeUnit.NANOSECONDS);
            TimeUnit.SECONDS.sleep(seconds);
            clock.shutdownNow();
            clock.awaitTermination(1, TimeUnit.SECONDS);
        }
        TimeUnit.SECONDS.sleep(2);
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf("home %d/s for %d s: %d answers, %d failed, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms%n", rate, seconds, sorted.size(), failed.get(),
                share(sorted, 0.5), share(sorted, 0.9), share(sorted, 0.99));
    }

    private static double share(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
    }

    /** Opens pages' connections and holds them until a line comes in. */
    private void push(int pages) throws IOException {
        AtomicInteger lost = new AtomicInteger();
        List<CompletableFuture<WebSocket>> open = new ArrayList<>();
        URI live = URI.create("ws" + hub.toString().substring(4) + "/live");
        for (int i = 0; i < pages; i++) {
            CompletableFuture<WebSocket> socket = browsers.get(i % BROWSERS).newWebSocketBuilder().header("Origin", hub.toString()).buildAsync(live, new WebSocket.Listener() {
                @Override
                public void onError(WebSocket broken, Throwable why) {
                    lost.incrementAndGet();
                }
            });
            socket.join();
            open.add(socket);
        }
        System.out.println("open " + open.size());
        System.in.read();
        System.out.println("lost " + lost.get());
    }
}
