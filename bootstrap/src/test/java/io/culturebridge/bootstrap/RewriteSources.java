package io.culturebridge.bootstrap;

import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What {@code bin/format} runs; its name keeps it out of every other run. */
final class RewriteSources {

  @Test
  void every_source_is_formatted() throws FormatterException, IOException {
    for (var source : Sources.all()) {
      var formatted = SourceFormatTest.formatted(source);
      if (!formatted.equals(source.text())) {
        source.write(formatted);
      }
    }
  }
}
