package io.culturebridge.outlook;

import io.culturebridge.domain.calendar.CalendarAnswer;
import io.culturebridge.domain.calendar.CalendarAnswer.Done;
import io.culturebridge.domain.calendar.CalendarAnswer.Unclear;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * One call, one answer, within the limits: no redirect is followed, and nothing is tried again but
 * what a 503 asks to have tried again at once.
 */
final class Http {

  private final OkHttpClient client;
  private final Limits limits;

  Http(Limits limits) {
    this.limits = limits;
    client =
        new OkHttpClient.Builder()
            .connectTimeout(limits.connect())
            .readTimeout(limits.silence())
            .writeTimeout(limits.silence())
            .callTimeout(limits.call())
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            // for less long than servers keep a silent one, since a dead one is not tried again
            .connectionPool(new ConnectionPool(5, 15, TimeUnit.SECONDS))
            .build();
  }

  /** Done with an answer of any status; a successful one that should hold JSON does. */
  CalendarAnswer<Reply> send(Request request) {
    try (var response = client.newCall(request).execute()) {
      return read(response);
    } catch (InterruptedIOException e) {
      return new Unclear<>("Microsoft did not answer in time.");
    } catch (IOException e) {
      return new Unclear<>("The connection to Microsoft could not be made, or broke.");
    }
  }

  private CalendarAnswer<Reply> read(Response response) throws IOException {
    var body = response.body().byteStream().readNBytes(limits.answerBytes() + 1);
    if (body.length > limits.answerBytes()) {
      return new Unclear<>("Microsoft's answer is too long.");
    }
    var reply = Reply.of(response.code(), response.header("Retry-After"), body);
    if (reply.succeeded() && reply.status() != Reply.NO_CONTENT && !reply.json().isObject()) {
      return new Unclear<>("Microsoft's answer makes no sense.");
    }
    return new Done<>(reply);
  }
}
