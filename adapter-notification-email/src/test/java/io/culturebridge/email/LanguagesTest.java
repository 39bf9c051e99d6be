package io.culturebridge.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.culturebridge.domain.notification.NotificationKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class LanguagesTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private static final Pattern BLANK = Pattern.compile("\\{[a-z]+}");

  private final Languages languages = Languages.found();

  @Test
  void there_is_a_language_for_each_file() {
    assertThat(languages.all()).containsExactlyInAnyOrder(Locale.ENGLISH, SPANISH);
  }

  @Test
  void every_language_says_everything() {
    var english = languages.of(Locale.ENGLISH);

    assertThat(languages.all())
        .allSatisfy(language -> {
          var phrases = languages.of(language);
          assertThat(phrases.keys()).isEqualTo(english.keys());
          assertThat(phrases.keys()).allSatisfy(key -> assertThat(phrases.of(key)).isNotBlank());
        });
  }

  @Test
  void no_language_has_blanks_that_nothing_fills() {
    var english = languages.of(Locale.ENGLISH);

    assertThat(languages.all())
        .allSatisfy(language ->
            assertThat(english.keys())
                .allSatisfy(key ->
                    assertThat(blanks(languages.of(language).of(key)))
                        .isSubsetOf(fillable(english, key))));
  }

  @Test
  void there_is_a_title_for_each_kind() {
    var english = languages.of(Locale.ENGLISH);

    assertThat(NotificationKind.values())
        .allSatisfy(kind -> assertThat(english.of("title." + kind.word())).isNotBlank());
  }

  @Test
  void a_country_changes_nothing_and_an_unknown_language_is_english() {
    assertThat(languages.of(Locale.forLanguageTag("es-MX")).language()).isEqualTo(SPANISH);
    assertThat(languages.of(Locale.forLanguageTag("fi")).language()).isEqualTo(Locale.ENGLISH);
  }

  private static List<String> fillable(Phrases english, String key) {
    return key.startsWith("event.") ? List.of("{name}", "{subject}") : blanks(english.of(key));
  }

  private static List<String> blanks(String phrase) {
    return BLANK.matcher(phrase).results().map(found -> found.group()).toList();
  }
}
