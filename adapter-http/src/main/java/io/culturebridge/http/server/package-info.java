/** The web server around the routes. */
@NullMarked
package io.culturebridge.http.server;

import org.jspecify.annotations.NullMarked;
