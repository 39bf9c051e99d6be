package io.culturebridge.http;

import static io.culturebridge.http.DocumentedCall.again;
import static io.culturebridge.http.DocumentedCall.call;

import io.culturebridge.domain.attachment.FileType;
import io.culturebridge.domain.people.Actor;
import io.culturebridge.testkit.SampleFiles;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The calls about attachments, with every answer the document declares. */
record AttachmentCalls(RunningApi api, Caller client, Caller stranger, Supplier<String> booked) {

  private static final byte[] PDF = SampleFiles.of(FileType.PDF);
  private static final byte[] FORM = Form.of("a.pdf", PDF).bytes();
  private static final byte[] LARGE =
      Form.of("a.pdf", Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1)).bytes();
  private static final String TOO_LONG = "{\"x\": \"" + "x".repeat(100_000) + "\"}";
  private static final String UNKNOWN = UUID.randomUUID().toString();

  static Stream<DocumentedCall> of(
      RunningApi api, Actor client, Actor stranger, Supplier<String> booked) {
    var calls = new AttachmentCalls(api, api.as(client), api.as(stranger), booked);
    return Stream.of(calls.attaching(), calls.listing(), calls.reading(), calls.deleting())
        .flatMap(all -> all);
  }

  private Stream<DocumentedCall> attaching() {
    var post = "POST /booking/{booking_id}/attachments";
    var keyed = client.with("Idempotency-Key", "attach");
    return Stream.of(
        call(post, 201, () -> send(client, all(booked.get()), FORM)),
        call(post, 400, () -> send(client, all("42"), FORM)),
        call(post, 400, () -> send(client, all(booked.get()), Form.of("a", new byte[0]).bytes())),
        call(post, 400, () -> send(client, all(booked.get()), new byte[9])),
        call(post, 400, this::oneTooMany),
        call(post, 403, () -> send(stranger, all(booked.get()), FORM)),
        call(post, 404, () -> send(client, all(UNKNOWN), FORM)),
        call(post, 413, () -> send(client, all(booked.get()), LARGE)),
        call(post, 415, () -> client.post(all(booked.get()), "{}")),
        call(
            post,
            415,
            () -> send(client, all(booked.get()), Form.of("a", SampleFiles.utf8("<p>")).bytes())),
        call(post, 422, again(() -> send(keyed, all(booked.get()), FORM))));
  }

  private Stream<DocumentedCall> listing() {
    var get = "GET /booking/{booking_id}/attachments";
    return Stream.of(
        call(get, 200, () -> client.get(attached().replaceFirst("/[^/]*$", ""))),
        call(get, 400, () -> client.get(all("42"))),
        call(get, 403, () -> stranger.get(all(booked.get()))),
        call(get, 404, () -> client.get(all(UNKNOWN))));
  }

  private Stream<DocumentedCall> reading() {
    var get = "GET /booking/{booking_id}/attachments/{attachment_id}";
    return Stream.of(
        call(get, 200, () -> client.get(attached())),
        call(get, 206, () -> client.with("Range", "bytes=0-4").get(attached())),
        call(get, 304, () -> client.with("If-None-Match", "*").get(attached())),
        call(get, 400, () -> client.get(all(booked.get()) + "/42")),
        call(get, 403, () -> stranger.get(attached())),
        call(get, 404, () -> client.get(all(UNKNOWN) + "/" + UNKNOWN)),
        call(get, 404, () -> client.get(all(booked.get()) + "/" + UNKNOWN)),
        call(get, 416, () -> client.with("Range", "bytes=9999-").get(attached())));
  }

  private Stream<DocumentedCall> deleting() {
    var delete = "DELETE /booking/{booking_id}/attachments/{attachment_id}";
    var keyed = client.with("Idempotency-Key", "delete-file");
    return Stream.of(
        call(delete, 204, () -> client.delete(attached())),
        call(delete, 400, () -> client.delete(all(booked.get()) + "/42")),
        call(delete, 403, () -> stranger.delete(attached())),
        call(delete, 403, () -> client.delete(attachedByAdmin())),
        call(delete, 404, () -> client.delete(all(UNKNOWN) + "/" + UNKNOWN)),
        call(delete, 404, () -> client.delete(all(booked.get()) + "/" + UNKNOWN)),
        call(delete, 413, () -> client.send("DELETE", attached(), TOO_LONG)),
        call(delete, 415, () -> client.with("Content-Encoding", "gzip").delete(attached())),
        call(delete, 422, again(() -> keyed.delete(attached()))));
  }

  private Reply oneTooMany() {
    var path = all(booked.get());
    for (int i = 0; i < 20; i++) {
      send(client, path, FORM).has(201);
    }
    return send(client, path, FORM);
  }

  private String attached() {
    return attached(client);
  }

  private String attachedByAdmin() {
    return attached(api.as(api.anAdmin()));
  }

  private String attached(Caller by) {
    return send(by, all(booked.get()), FORM).has(201).header("Location").orElseThrow();
  }

  private static Reply send(Caller caller, String path, byte[] form) {
    return AttachedBooking.send(caller, path, form);
  }

  private static String all(String booking) {
    return "/booking/" + booking + "/attachments";
  }
}
