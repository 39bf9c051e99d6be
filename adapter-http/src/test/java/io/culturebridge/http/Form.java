package io.culturebridge.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A form of several parts (RFC 7578), as it is or as it should not be. */
final class Form {

  static final String BOUNDARY = "a-boundary";
  static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Form() {}

  static Form empty() {
    return new Form();
  }

  static Form of(String filename, byte[] content) {
    return empty().file("file", filename, content);
  }

  Form file(String field, String filename, byte[] content) {
    return part("name=\"%s\"; filename=\"%s\"".formatted(field, filename), content);
  }

  Form part(String disposition, byte[] content) {
    return say("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition)
        .say("\r\nContent-Type: application/octet-stream\r\n\r\n")
        .say(content)
        .say("\r\n");
  }

  Form say(String text) {
    return say(text.getBytes(UTF_8));
  }

  Form say(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  /** All of it, with its end. */
  byte[] bytes() {
    return say("--" + BOUNDARY + "--\r\n").unfinished();
  }

  byte[] unfinished() {
    return bytes.toByteArray();
  }
}
