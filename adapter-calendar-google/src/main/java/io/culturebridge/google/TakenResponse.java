package io.culturebridge.google;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer that is here in full, and unpacked. */
final class TakenResponse extends LowLevelHttpResponse {

  private final int status;
  private final List<Map.Entry<String, String>> headers;
  private final byte[] content;

  TakenResponse(HttpResponse<?> response, byte[] content) {
    this.status = response.statusCode();
    this.headers =
        response.headers().map().entrySet().stream()
            .filter(header -> !header.getKey().equalsIgnoreCase("Content-Encoding"))
            .flatMap(header ->
                header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
            .toList();
    this.content = content;
  }

  @Override
  public InputStream getContent() {
    return new ByteArrayInputStream(content);
  }

  @Override
  public @Nullable String getContentEncoding() {
    return null;
  }

  @Override
  public long getContentLength() {
    return content.length;
  }

  @Override
  public @Nullable String getContentType() {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable String getStatusLine() {
    return null;
  }

  @Override
  public int getStatusCode() {
    return status;
  }

  @Override
  public @Nullable String getReasonPhrase() {
    return null;
  }

  @Override
  public int getHeaderCount() {
    return headers.size();
  }

  @Override
  public String getHeaderName(int index) {
    return headers.get(index).getKey();
  }

  @Override
  public String getHeaderValue(int index) {
    return headers.get(index).getValue();
  }
}
