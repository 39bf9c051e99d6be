package io.culturebridge.google;

import com.google.api.services.calendar.model.ConferenceData;
import com.google.api.services.calendar.model.ConferenceSolutionKey;
import com.google.api.services.calendar.model.CreateConferenceRequest;
import com.google.api.services.calendar.model.EntryPoint;
import com.google.api.services.calendar.model.Event;
import io.culturebridge.domain.booking.MeetingLink;
import io.culturebridge.domain.calendar.EventKey;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where people meet at Google. */
final class MeetPlace {

  private static final Logger LOG = LoggerFactory.getLogger(MeetPlace.class);
  private static final String HOST = "meet.google.com";

  private MeetPlace() {}

  /** Asked for again under the same name, it is made once. */
  static ConferenceData wanted(EventKey key) {
    return new ConferenceData()
        .setCreateRequest(
            new CreateConferenceRequest()
                .setRequestId(key.text())
                .setConferenceSolutionKey(new ConferenceSolutionKey().setType("hangoutsMeet")));
  }

  /** Tells whether Google is still making it. */
  static boolean isPending(Event event) {
    return Optional.ofNullable(event.getConferenceData())
        .map(ConferenceData::getCreateRequest)
        .map(CreateConferenceRequest::getStatus)
        .filter(status -> "pending".equals(status.getStatusCode()))
        .isPresent();
  }

  /** The link to it, if the event has one on Google's own host. */
  static @Nullable MeetingLink link(Event event) {
    var named = named(event);
    var link = named.stream().flatMap(address -> onMeet(address).stream()).findFirst();
    if (link.isEmpty() && !named.isEmpty()) {
      LOG.warn("An event at Google names a place to meet that is not on {}: left out", HOST);
    }
    return link.orElse(null);
  }

  private static List<String> named(Event event) {
    var entries =
        Optional.ofNullable(event.getConferenceData())
            .map(ConferenceData::getEntryPoints)
            .orElse(List.of())
            .stream()
            .filter(entry -> "video".equals(entry.getEntryPointType()))
            .map(EntryPoint::getUri);
    return Stream.concat(Stream.of(event).map(Event::getHangoutLink), entries)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Optional<MeetingLink> onMeet(String address) {
    try {
      var uri = URI.create(address);
      var plain = uri.getUserInfo() == null && uri.getPort() == -1;
      return plain && HOST.equalsIgnoreCase(uri.getHost())
          ? Optional.of(new MeetingLink(uri))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
