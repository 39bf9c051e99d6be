package io.culturebridge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import org.junit.jupiter.api.Test;

final class SourceFormatTest {

  @Test
  void every_source_is_as_google_java_format_leaves_it() {
    assertThat(Sources.all())
        .isNotEmpty()
        .as("sources that bin/format would change")
        .allSatisfy(source -> assertThat(formatted(source)).isEqualTo(source.text()));
  }

  static String formatted(Sources.Source source) throws FormatterException {
    return new Formatter().formatSourceAndFixImports(source.text());
  }
}
