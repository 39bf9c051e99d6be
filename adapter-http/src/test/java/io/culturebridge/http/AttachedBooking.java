package io.culturebridge.http;

import io.culturebridge.domain.people.Actor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** A booking to attach files to, by its client if nobody else is named. */
final class AttachedBooking {

  private final RunningApi api;
  final Actor client;
  final Actor coach;
  final String id;

  AttachedBooking(RunningApi api) {
    this.api = api;
    client = api.aClient();
    coach = api.aCoach();
    id = api.book(client, coach, "2025-11-15T14:00:00Z");
  }

  String path() {
    return "/booking/" + id + "/attachments";
  }

  String path(String attachment) {
    return path() + "/" + attachment;
  }

  Caller asClient() {
    return api.as(client);
  }

  /** The path of a new attachment. */
  String attached(String name, byte[] content) {
    return path(attach(name, content).has(201).text("id"));
  }

  Reply attach(String name, byte[] content) {
    return send(asClient(), Form.of(name, content).bytes());
  }

  Reply send(Caller caller, byte[] form) {
    return send(caller, path(), form);
  }

  static Reply send(Caller caller, String path, byte[] form) {
    return caller
        .with("Content-Type", Form.CONTENT_TYPE)
        .send("POST", path, BodyPublishers.ofByteArray(form));
  }

  List<String> names() {
    return asClient().get(path()).has(200).json().findValuesAsString("filename");
  }
}
