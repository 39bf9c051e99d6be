package io.culturebridge.email;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail as whoever receives it reads it. */
record ReadMail(MimeMessage message, String raw) {

  static ReadMail of(byte[] raw) {
    try {
      var session = Session.getInstance(new Properties());
      var message = new MimeMessage(session, new ByteArrayInputStream(raw));
      return new ReadMail(message, new String(raw, ISO_8859_1));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  String subject() {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  String header(String name) {
    try {
      return message.getHeader(name, null);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** In order of the alphabet, each as often as it is there. */
  List<String> headerNames() {
    try {
      return Collections.list(message.getAllHeaders()).stream()
          .map(Header::getName)
          .sorted()
          .toList();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  static @Nullable String personal(Address address) {
    return ((InternetAddress) address).getPersonal();
  }

  String text() {
    return content("text/plain");
  }

  String html() {
    return content("text/html");
  }

  /** The decoded content of the one part of that type. */
  String content(String type) {
    var found = parts().stream().filter(part -> typeOf(part).equals(type)).toList();
    if (found.size() != 1) {
      throw new AssertionError(type + " is there " + found.size() + " times");
    }
    try (var stream = found.getFirst().getInputStream()) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** All parts, each before those it consists of. */
  List<Part> parts() {
    var parts = new ArrayList<Part>();
    collect(message, parts);
    return parts;
  }

  List<String> types() {
    return parts().stream().map(ReadMail::typeOf).toList();
  }

  List<String> lines() {
    return raw.lines().toList();
  }

  private static void collect(Part part, List<Part> parts) {
    parts.add(part);
    try {
      if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
        for (int i = 0; i < many.getCount(); i++) {
          BodyPart one = many.getBodyPart(i);
          collect(one, parts);
        }
      }
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String typeOf(Part part) {
    try {
      return part.getContentType().split(";", 2)[0].toLowerCase(Locale.ROOT);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }
}
