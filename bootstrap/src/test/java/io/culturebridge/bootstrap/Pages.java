package io.culturebridge.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that people read. */
final class Pages {

  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

  private Pages() {}

  static List<Page> all() {
    try (var docs = Files.walk(Sources.ROOT.resolve("docs"))) {
      var inDocs = docs.filter(path -> path.toString().endsWith(".md"));
      var others =
          Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md")
              .map(Sources.ROOT::resolve);
      return Stream.concat(others, inDocs).map(Page::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Page of(String path) {
    return Page.read(Sources.ROOT.resolve(path));
  }

  record Page(Path path, String text) {

    static Page read(Path path) {
      try {
        return new Page(path.normalize(), Files.readString(path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Relative links that lead to no file, or to no heading of it. */
    List<String> deadLinks() {
      return all(LINK, prose())
          .filter(link -> !link.contains("://"))
          .filter(link -> !leadsSomewhere(link))
          .toList();
    }

    /** {@code page.md}, {@code page.md#a-heading} or {@code #a-heading}. */
    private boolean leadsSomewhere(String link) {
      var parts = link.split("#", 2);
      var target = parts[0].isEmpty() ? path : path.resolveSibling(parts[0]);
      return Files.exists(target)
          && (parts.length == 1 || read(target).anchors().contains(parts[1]));
    }

    /** As GitHub makes them of headings: in small letters, without marks, dashes for spaces. */
    private List<String> anchors() {
      return all(HEADING, prose())
          .map(title -> title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", ""))
          .map(title -> title.replace(' ', '-'))
          .toList();
    }

    private String prose() {
      return CODE.matcher(text).replaceAll("");
    }

    private static Stream<String> all(Pattern pattern, String text) {
      return pattern.matcher(text).results().map(found -> found.group(1));
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }
}
