package io.culturebridge.bootstrap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that holds for Google as for Microsoft; it is told which one it is by the API's name. */
@ParameterizedTest
@ValueSource(strings = {"google", "outlook"})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface AtEachProvider {}
