@NullMarked
package io.culturebridge.google;

import org.jspecify.annotations.NullMarked;
