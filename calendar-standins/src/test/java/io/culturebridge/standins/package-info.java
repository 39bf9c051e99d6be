@NullMarked
package io.culturebridge.standins;

import org.jspecify.annotations.NullMarked;
