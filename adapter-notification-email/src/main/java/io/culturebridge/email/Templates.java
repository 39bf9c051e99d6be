package io.culturebridge.email;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The two forms of a letter; in the HTML one everything that is filled in is escaped. */
final class Templates {

  private final PebbleTemplate text;
  private final PebbleTemplate html;

  Templates() {
    var loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix("io/culturebridge/email");
    var engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .newLineTrimming(false)
            .defaultLocale(Locale.ROOT)
            .build();
    this.text = engine.getTemplate("letter.txt.peb");
    this.html = engine.getTemplate("letter.html.peb");
  }

  String text(Map<String, Object> facts) {
    return fill(text, facts);
  }

  String html(Map<String, Object> facts) {
    return fill(html, facts);
  }

  private static String fill(PebbleTemplate template, Map<String, Object> facts) {
    var filled = new StringWriter();
    try {
      template.evaluate(filled, facts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return filled.toString();
  }
}
