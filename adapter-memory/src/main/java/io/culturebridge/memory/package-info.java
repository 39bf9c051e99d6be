/** The domain's ports in memory: safe for many threads, gone with the process. */
@NullMarked
package io.culturebridge.memory;

import org.jspecify.annotations.NullMarked;
