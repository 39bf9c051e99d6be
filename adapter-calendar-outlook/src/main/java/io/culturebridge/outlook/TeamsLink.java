package io.culturebridge.outlook;

import io.culturebridge.domain.booking.MeetingLink;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A link people are sent to by us must lead to where Teams really is. */
final class TeamsLink {

  private static final int LONGEST = 2048;

  private TeamsLink() {}

  /** Null when it is no address of Teams. */
  static @Nullable MeetingLink read(String joinUrl) {
    if (joinUrl.isEmpty() || joinUrl.length() > LONGEST) {
      return null;
    }
    try {
      var link = new MeetingLink(URI.create(joinUrl));
      return leadsToTeams(link.value()) ? link : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean leadsToTeams(URI address) {
    var host = address.getHost().toLowerCase(Locale.ROOT);
    boolean teams =
        host.equals("teams.microsoft.com")
            || host.equals("teams.live.com")
            || host.endsWith(".teams.microsoft.com");
    boolean plain = address.getUserInfo() == null && address.getPort() == -1;
    return teams && plain;
  }
}
