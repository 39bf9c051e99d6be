package io.culturebridge.http.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.culturebridge.domain.attachment.Filename;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says that a file is to be saved, and under which name (RFC 6266). */
final class ContentDisposition {

  /** What needs no escape in a parameter, beside letters and digits (RFC 8187 §3.2.1). */
  private static final String PLAIN = "!#$&+-.^_`|~";

  private ContentDisposition() {}

  /** The name twice: in ASCII for old clients, and as it is (RFC 6266 appendix D). */
  static String of(Filename name) {
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(ascii(name.value()), percentEncoded(name.value()));
  }

  /** Without what old clients read in different ways. */
  private static String ascii(String name) {
    return name.codePoints()
        .mapToObj(c -> c >= ' ' && c < 0x7f && "\"%".indexOf(c) < 0 ? Character.toString(c) : "_")
        .collect(Collectors.joining());
  }

  private static String percentEncoded(String name) {
    var bytes = name.getBytes(UTF_8);
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> percentEncoded(bytes[i]))
        .collect(Collectors.joining());
  }

  private static String percentEncoded(byte b) {
    return isAlphanumeric(b) || PLAIN.indexOf(b) >= 0
        ? Character.toString(b)
        : "%%%02X".formatted(b);
  }

  private static boolean isAlphanumeric(byte b) {
    return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }
}
