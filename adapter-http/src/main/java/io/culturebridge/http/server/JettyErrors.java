package io.culturebridge.http.server;

import io.culturebridge.http.problem.HttpProblems;
import io.culturebridge.http.problem.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers as a problem document what fails before or beside the routes. */
final class JettyErrors extends ErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(JettyErrors.class);

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      @Nullable Throwable cause,
      Callback callback) {
    var id = RequestId.of(request);
    if (status == 500) {
      LOG.error("request {} failed in the server", id, cause);
    }
    EveryRequest.mark(response, id);
    if (status == 503) {
      response.getHeaders().put("Retry-After", "1");
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    var problem = status == 500 ? Problem.fault(id) : HttpProblems.of(status);
    var path = request.getHttpURI().getPath();
    response.write(true, ByteBuffer.wrap(problem.toBytes(path == null ? "/" : path)), callback);
  }
}
