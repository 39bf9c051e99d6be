package io.culturebridge.http.problem;

/** Problems of HTTP itself, by status. */
public final class HttpProblems {

  private HttpProblems() {}

  public static Problem of(int status) {
    return switch (status) {
      case 400 -> Problem.badRequest("The request is not well-formed HTTP");
      case 401 -> Problem.notAuthenticated();
      case 404 -> Problem.of(404, "not-found", "Not found", "There is nothing at this address");
      case 405 ->
          Problem.of(
              405, "method-not-allowed", "Method not allowed", "This address has other methods");
      case 408 ->
          Problem.of(408, "request-timeout", "Request timeout", "The request came too slowly");
      case 413 ->
          Problem.of(413, "body-too-large", "Body too large", "The body has more than 64 KiB");
      case 414 -> Problem.of(414, "uri-too-long", "URI too long", "The address is too long");
      case 415 ->
          Problem.of(
              415,
              "unsupported-media-type",
              "Unsupported media type",
              "The body must be application/json in UTF-8, not encoded");
      case 417 ->
          Problem.of(
              417, "expectation-failed", "Expectation failed", "Only 100-continue can be expected");
      case 431 ->
          Problem.of(431, "headers-too-large", "Headers too large", "The headers are too large");
      case 501 ->
          Problem.of(501, "not-implemented", "Not implemented", "The service does not know this");
      case 503 -> Problem.unavailable();
      case 505 ->
          Problem.of(505, "http-version", "HTTP version not supported", "Please use HTTP/1.1");
      default ->
          status < 500
              ? Problem.of(status, "bad-request", "Bad request", "The request cannot be understood")
              : Problem.of(status, "internal-error", "Internal error", "A fault on our side");
    };
  }
}
