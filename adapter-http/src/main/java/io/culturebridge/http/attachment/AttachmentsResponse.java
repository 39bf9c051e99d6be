package io.culturebridge.http.attachment;

import io.culturebridge.domain.attachment.Attachment;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import io.culturebridge.http.wire.UtcText;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What is attached to a booking. */
record AttachmentsResponse(List<Attachment> attachments) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeArrayPropertyStart("attachments");
    attachments.forEach(attachment -> write(json, attachment));
    json.writeEndArray();
    json.writeEndObject();
  }

  static void write(JsonGenerator json, Attachment attachment) {
    json.writeStartObject();
    Json.member(json, "id", attachment.id().value());
    json.writeStringProperty("filename", attachment.filename().value());
    json.writeStringProperty("media_type", attachment.type().mediaType());
    json.writeNumberProperty("size_bytes", attachment.size());
    json.writeStringProperty("sha256", attachment.sha256());
    Json.member(json, "uploaded_by", attachment.uploadedBy().value());
    UtcText.member(json, "created_at", attachment.createdAt());
    json.writeEndObject();
  }
}
