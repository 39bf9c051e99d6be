/** The REST face: {@link io.culturebridge.http.HttpApi} is all that the outside uses. */
@NullMarked
package io.culturebridge.http;

import org.jspecify.annotations.NullMarked;
