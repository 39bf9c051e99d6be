package io.culturebridge.standins;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** application/x-www-form-urlencoded, as in queries and in forms. */
final class Form {

  private Form() {}

  static Map<String, String> parse(@Nullable String text) {
    var fields = new LinkedHashMap<String, String>();
    if (text == null || text.isEmpty()) {
      return fields;
    }
    for (var pair : text.split("&", -1)) {
      var equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      fields.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }
    return fields;
  }

  static String write(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
