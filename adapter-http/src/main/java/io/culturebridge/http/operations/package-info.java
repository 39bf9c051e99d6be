/** The calls of those who run the service. */
@NullMarked
package io.culturebridge.http.operations;

import org.jspecify.annotations.NullMarked;
