/** The calls about figures. */
@NullMarked
package io.culturebridge.http.analytics;

import org.jspecify.annotations.NullMarked;
