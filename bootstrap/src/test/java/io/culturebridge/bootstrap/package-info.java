@NullMarked
package io.culturebridge.bootstrap;

import org.jspecify.annotations.NullMarked;
