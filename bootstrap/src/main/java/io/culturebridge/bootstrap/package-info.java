/** The program: configuration, wiring, the embedded PostgreSQL. */
@NullMarked
package io.culturebridge.bootstrap;

import org.jspecify.annotations.NullMarked;
