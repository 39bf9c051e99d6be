package io.culturebridge.http.docs;

import io.culturebridge.http.wire.Answer;
import io.culturebridge.http.wire.EntityTag;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A file out of the jar. Browsers may keep it, but ask each time whether it is still the same. */
final class Asset implements Handler {

  private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/";
  private static final String WEBJAR_POM = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private final String contentType;
  private final byte[] bytes;
  private final EntityTag etag;

  private Asset(String contentType, byte[] bytes) {
    this.contentType = contentType;
    this.bytes = bytes;
    this.etag = EntityTag.of(bytes);
  }

  static Asset ofOurs(String name, String contentType) {
    return new Asset(contentType, read("/openapi/" + name));
  }

  static Asset ofSwaggerUi(String name, String contentType) {
    return new Asset(contentType, read(WEBJAR + version() + '/' + name));
  }

  @Override
  public void handle(Context ctx) {
    ctx.header("Cache-Control", "no-cache");
    if (!etag.isKnownTo(ctx)) {
      Answer.sendKept(ctx, contentType, bytes);
    }
  }

  /** The version is a part of the path inside the webjar; its POM is the one that knows it. */
  private static String version() {
    var properties = new Properties();
    try {
      properties.load(new StringReader(new String(read(WEBJAR_POM), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static byte[] read(String resource) {
    try (var in = Asset.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
