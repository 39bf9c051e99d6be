package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the pages for people say, held against what there is. */
final class PagesTest {

  private static final Pattern SETTING = Pattern.compile("BOOKING_[A-Z_]+");
  private static final Pattern TESTED =
      Pattern.compile("(?s)// README: embed\n(.*?)\n\\h*// README: end");

  @Test
  void every_link_leads_to_a_page_and_a_heading_that_exist() {
    assertThat(Pages.all()).isNotEmpty().allSatisfy(page -> assertThat(page.deadLinks()).isEmpty());
  }

  @Test
  void every_setting_is_documented_and_no_other() {
    assertThat(documentedSettings()).containsExactlyInAnyOrderElementsOf(knownSettings());
  }

  @Test
  void the_lines_to_embed_are_the_tested_ones() {
    var embedding =
        Sources.ofTests().stream().filter(source -> source.path().endsWith("EmbeddingTest.java"));
    var lines = TESTED.matcher(embedding.findFirst().orElseThrow().text());

    assertThat(lines.find()).isTrue();
    assertThat(Pages.of("README.md").text())
        .contains("```java\n" + lines.group(1).stripIndent() + "\n```\n");
  }

  /** What stands in the first cells of the table, as often as it stands there. */
  private static List<String> documentedSettings() {
    return Pages.of("README.md")
        .text()
        .lines()
        .filter(line -> line.startsWith("| `BOOKING_"))
        .map(line -> line.split("\\|", 3)[1])
        .flatMap(cell -> SETTING.matcher(cell).results())
        .map(MatchResult::group)
        .toList();
  }

  /** What the configuration asks the environment for. */
  private static Set<String> knownSettings() {
    var asked = new TreeSet<String>();
    Map<String, String> environment =
        new AbstractMap<>() {
          @Override
          public @Nullable String get(Object name) {
            asked.add(name.toString());
            return null;
          }

          @Override
          public Set<Entry<String, String>> entrySet() {
            return Set.of();
          }
        };
    Config.of(environment);
    return asked;
  }
}
