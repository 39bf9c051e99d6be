@NullMarked
package io.culturebridge.outlook;

import org.jspecify.annotations.NullMarked;
