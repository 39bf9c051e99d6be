@NullMarked
package io.culturebridge.email;

import org.jspecify.annotations.NullMarked;
