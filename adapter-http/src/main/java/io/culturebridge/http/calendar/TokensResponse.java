package io.culturebridge.http.calendar;

import io.culturebridge.domain.calendar.CalendarTokens;
import io.culturebridge.http.wire.Json;
import io.culturebridge.http.wire.JsonBody;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/** Tokens as OAuth 2 hands them out (RFC 6749 §5.1). */
record TokensResponse(CalendarTokens tokens, Instant now) implements JsonBody {

  @Override
  public void writeTo(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("access_token", tokens.access());
    Json.member(json, "refresh_token", tokens.refresh());
    json.writeNumberProperty("expires_in", secondsLeft());
    json.writeStringProperty("token_type", "Bearer");
    json.writeEndObject();
  }

  private long secondsLeft() {
    return Math.max(0, Duration.between(now, tokens.accessExpiresAt()).toSeconds());
  }

  /** Somebody's tokens can be long. */
  @Override
  public int expectedBytes() {
    return 4_096;
  }
}
