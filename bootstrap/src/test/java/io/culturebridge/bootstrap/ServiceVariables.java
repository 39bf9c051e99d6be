package io.culturebridge.bootstrap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the environment says to a service of the tests. */
final class ServiceVariables {

  private ServiceVariables() {}

  /**
   * @param more goes before what is usual
   */
  static Map<String, String> of(Path folder, Map<String, String> more) {
    var variables = new HashMap<String, String>();
    variables.put("BOOKING_PORT", "0");
    variables.put("BOOKING_DATA_DIR", folder.toString());
    variables.put("BOOKING_JWT_SECRET", Api.SECRET);
    // one user of a test asks more in a second than others do in a day
    variables.put("BOOKING_REQUESTS_PER_SECOND", "0");
    variables.putAll(more);
    return variables;
  }
}
