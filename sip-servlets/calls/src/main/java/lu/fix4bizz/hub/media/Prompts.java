package lu.fix4bizz.hub.media;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hub's prompts by language. A file {@code <folder>/<lang>/<key>.wav} (8 kHz, mono, PCM 16 bit or G.711) takes the
 * place of the built-in one; it acts from the next call on.
 */
public final class Prompts {
    /** The languages that have every prompt. */
    public static final Set<String> LANGUAGES = Set.of("fr", "en", "de");
    private static final String DEFAULT = "fr";
    private static final FileTime BUILT_IN = FileTime.fromMillis(0);
    private static final System.Logger LOG = System.getLogger(Prompts.class.getName());

    private final Path recordings;
    private final Map<String, Entry> cache = new ConcurrentHashMap<>();

    /** A clip and the age of the recording that it was read from; epoch for a built-in one. */
    private record Entry(AudioClip clip, FileTime changed) { }

    /** @param recordings the folder of own recordings, {@code HUB_DATA_DIR/prompts}; need not exist */
    public Prompts(Path recordings) {
        this.recordings = recordings;
    }

    /**
     * Gives a prompt.
     *
     * @param lang a language such as {@code de} or {@code de-LU}; one without prompts is answered in French
     * @return the own recording if it can be played, else the built-in one
     */
    public AudioClip load(String lang, Prompt prompt) {
        String name = known(lang) + '/' + prompt.key() + ".wav";
        Path own = recordings.resolve(name);
        FileTime changed = changed(own).orElse(BUILT_IN);
        return cache.compute(name, (n, e) -> e != null && e.changed().equals(changed) ? e : read(n, own, changed)).clip();
    }

    private static String known(String lang) {
        String language = lang.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return LANGUAGES.contains(language) ? language : DEFAULT;
    }

    private static Optional<FileTime> changed(Path own) {
        try {
            return Files.isRegularFile(own) ? Optional.of(Files.getLastModifiedTime(own)) : Optional.empty();
        } catch (IOException e) { // taken away in this moment
            return Optional.empty();
        }
    }

    private static Entry read(String name, Path own, FileTime changed) {
        return new Entry(changed.equals(BUILT_IN) ? builtIn(name) : own(own).orElseGet(() -> builtIn(name)), changed);
    }

    /** A call in progress needs something to say: a recording that cannot be played is told in the log, and passed over. */
    private static Optional<AudioClip> own(Path file) {
        try {
            return Optional.of(WavFile.read(file));
        } catch (IOException e) {
            LOG.log(WARNING, "prompt {0} is not played: {1}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private static AudioClip builtIn(String name) {
        try (InputStream in = Prompts.class.getResourceAsStream("/prompts/" + name)) {
            return WavFile.read(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException("built-in prompt " + name, e);
        }
    }
}
