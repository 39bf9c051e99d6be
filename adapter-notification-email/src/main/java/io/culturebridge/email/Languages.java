package io.culturebridge.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages mails are written in: those with a file of their code, such as {@code en}. */
final class Languages {

  private final Map<Locale, Phrases> phrases;

  private Languages(Map<Locale, Phrases> phrases) {
    this.phrases = Map.copyOf(phrases);
  }

  /** Those of ISO 639 that there is a file for. */
  static Languages found() {
    return new Languages(
        Arrays.stream(Locale.getISOLanguages())
            .map(Locale::forLanguageTag)
            .flatMap(Languages::read)
            .collect(Collectors.toUnmodifiableMap(Phrases::language, read -> read)));
  }

  Set<Locale> all() {
    return phrases.keySet();
  }

  /** The phrases of the language, whatever the country; English where there are none. */
  Phrases of(Locale language) {
    var plain = Locale.forLanguageTag(language.getLanguage());
    return phrases.getOrDefault(plain, english());
  }

  private Phrases english() {
    var english = phrases.get(Locale.ENGLISH);
    if (english == null) {
      throw new IllegalStateException("mails cannot be written in English");
    }
    return english;
  }

  private static Stream<Phrases> read(Locale language) {
    var name = "languages/" + language.toLanguageTag() + ".properties";
    try (var file = Languages.class.getResourceAsStream(name)) {
      if (file == null) {
        return Stream.empty();
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(file, UTF_8));
      return Stream.of(new Phrases(language, texts(properties)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(Properties properties) {
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
  }
}
