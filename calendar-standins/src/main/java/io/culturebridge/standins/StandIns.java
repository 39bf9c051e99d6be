package io.culturebridge.standins;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts both stand-ins and says how to make the service use them. */
public final class StandIns {

  private static final List<String> USUAL_PORTS = List.of("9101", "9102");

  private StandIns() {}

  /**
   * @param arguments the port of Google and that of Microsoft
   */
  public static void main(String[] arguments) {
    try {
      var clock = InstantSource.system();
      var google = GoogleStandIn.start(port(arguments, 0), clock);
      var microsoft = MicrosoftStandIn.start(port(arguments, 1), clock);
      System.out.println(exports(google, microsoft));
      System.out.println(hints(google));
    } catch (IllegalArgumentException | UncheckedIOException wrong) {
      System.err.println("The stand-ins cannot start: " + wrong.getMessage());
      System.exit(1);
    }
  }

  static String exports(GoogleStandIn google, MicrosoftStandIn microsoft) {
    return Stream.concat(
            Stream.concat(
                common("BOOKING_GOOGLE", google),
                Stream.of(export("BOOKING_GOOGLE_REVOKE_URL", google.revokeUrl()))),
            common("BOOKING_MICROSOFT", microsoft))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> common(String prefix, StandIn standIn) {
    return Stream.of(
        export(prefix + "_CLIENT_ID", standIn.clientId()),
        export(prefix + "_CLIENT_SECRET", standIn.clientSecret()),
        export(prefix + "_AUTH_URL", standIn.authUrl()),
        export(prefix + "_TOKEN_URL", standIn.tokenUrl()),
        export(prefix + "_API_URL", standIn.apiUrl()));
  }

  private static String export(String name, Object value) {
    return "export " + name + "=" + value;
  }

  private static String hints(StandIn standIn) {
    return """
    # Consent, with the address the service gives as AUTH_URL; prints where the browser would go, with the code:
    #   curl -s -o /dev/null -w '%%{redirect_url}\\n' -d account=ann@example.com "$AUTH_URL"
    # Look into a calendar, add to it, break it (the same for both ports):
    #   curl -s '%1$s/standin/events?account=ann@example.com'
    #   curl -s '%1$s/standin/events?account=ann@example.com' -d '{"start": {"dateTime": "2027-01-11T10:00:00Z"}, "end": {"dateTime": "2027-01-11T11:00:00Z"}}'
    #   curl -s -X DELETE '%1$s/standin/events/ID?account=ann@example.com'
    #   curl -s '%1$s/standin/requests'
    #   curl -s '%1$s/standin/faults' -d '{"kind": "status", "status": 503, "times": 2}'
    """
        .formatted(standIn.url());
  }

  private static int port(String[] arguments, int index) {
    var text = index < arguments.length ? arguments[index] : USUAL_PORTS.get(index);
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException(text + " is no port");
    }
    return Integer.parseInt(text);
  }
}
