package io.culturebridge.standins;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The zones Graph knows: those of Windows, and of the IANA names not all. */
final class GraphZones {

  private static final Map<String, String> WINDOWS =
      Map.ofEntries(
          Map.entry("UTC", "UTC"),
          Map.entry("Greenwich Standard Time", "Africa/Abidjan"),
          Map.entry("GMT Standard Time", "Europe/London"),
          Map.entry("W. Europe Standard Time", "Europe/Berlin"),
          Map.entry("Romance Standard Time", "Europe/Paris"),
          Map.entry("Central Europe Standard Time", "Europe/Budapest"),
          Map.entry("Central European Standard Time", "Europe/Warsaw"),
          Map.entry("GTB Standard Time", "Europe/Bucharest"),
          Map.entry("FLE Standard Time", "Europe/Kiev"),
          Map.entry("Turkey Standard Time", "Europe/Istanbul"),
          Map.entry("Russian Standard Time", "Europe/Moscow"),
          Map.entry("Egypt Standard Time", "Africa/Cairo"),
          Map.entry("South Africa Standard Time", "Africa/Johannesburg"),
          Map.entry("Arabian Standard Time", "Asia/Dubai"),
          Map.entry("India Standard Time", "Asia/Calcutta"),
          Map.entry("Nepal Standard Time", "Asia/Katmandu"),
          Map.entry("China Standard Time", "Asia/Shanghai"),
          Map.entry("Singapore Standard Time", "Asia/Singapore"),
          Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
          Map.entry("Korea Standard Time", "Asia/Seoul"),
          Map.entry("AUS Eastern Standard Time", "Australia/Sydney"),
          Map.entry("New Zealand Standard Time", "Pacific/Auckland"),
          Map.entry("Chatham Islands Standard Time", "Pacific/Chatham"),
          Map.entry("E. South America Standard Time", "America/Sao_Paulo"),
          Map.entry("Eastern Standard Time", "America/New_York"),
          Map.entry("Central Standard Time", "America/Chicago"),
          Map.entry("Mountain Standard Time", "America/Denver"),
          Map.entry("Pacific Standard Time", "America/Los_Angeles"));

  private static final Set<String> IANA =
      Set.of(
          "Etc/GMT",
          "Europe/London",
          "Europe/Berlin",
          "Europe/Paris",
          "Europe/Istanbul",
          "Europe/Moscow",
          "Africa/Cairo",
          "Asia/Dubai",
          "Asia/Calcutta",
          "Asia/Shanghai",
          "Asia/Tokyo",
          "Australia/Sydney",
          "Pacific/Auckland",
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Los_Angeles",
          "America/Sao_Paulo");

  private GraphZones() {}

  static Optional<ZoneId> zone(String name) {
    return Optional.ofNullable(WINDOWS.get(name))
        .or(() -> Optional.of(name).filter(IANA::contains))
        .map(ZoneId::of);
  }
}
