package io.culturebridge.http.docs;

import io.culturebridge.http.server.Routes;

/** The API's description, and a page to try every call from. Nothing comes from the network. */
public final class DocsRoutes {

  private static final String JSON = "application/json";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";
  private static final String PNG = "image/png";

  private DocsRoutes() {}

  public static void register(Routes routes) {
    routes
        .get("/openapi.json", Asset.ofOurs("openapi.json", JSON))
        .get("/docs", new Page(Asset.ofOurs("docs.html", HTML)))
        .get("/docs/assets/docs.js", Asset.ofOurs("docs.js", SCRIPT));
    swaggerUi(routes, "swagger-ui-bundle.js", SCRIPT);
    swaggerUi(routes, "swagger-ui.css", STYLE);
    swaggerUi(routes, "favicon-32x32.png", PNG);
  }

  private static void swaggerUi(Routes routes, String name, String contentType) {
    routes.get("/docs/assets/" + name, Asset.ofSwaggerUi(name, contentType));
  }
}
