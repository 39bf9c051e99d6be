package io.culturebridge.email;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What mails say in one language; {@code {name}} in a phrase stands for something else. */
final class Phrases {

  private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");

  private final Locale language;
  private final Map<String, String> phrases;

  Phrases(Locale language, Map<String, String> phrases) {
    this.language = language;
    this.phrases = Map.copyOf(phrases);
  }

  Locale language() {
    return language;
  }

  Set<String> keys() {
    return phrases.keySet();
  }

  String of(String key) {
    var phrase = phrases.get(key);
    if (phrase == null) {
      throw new IllegalStateException("no phrase " + key + " in " + language.toLanguageTag());
    }
    return phrase;
  }

  /** The phrase with its blanks filled; what fills them is not looked at again. */
  String of(String key, Map<String, String> fillings) {
    return BLANK
        .matcher(of(key))
        .replaceAll(blank -> Matcher.quoteReplacement(filling(blank.group(1), fillings)));
  }

  private static String filling(String name, Map<String, String> fillings) {
    var filling = fillings.get(name);
    if (filling == null) {
      throw new IllegalStateException("nothing fills " + name);
    }
    return filling;
  }
}
