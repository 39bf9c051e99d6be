/** Fixtures, and the contract every adapter of a port must keep. */
@NullMarked
package io.culturebridge.testkit;

import org.jspecify.annotations.NullMarked;
