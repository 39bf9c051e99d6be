package io.culturebridge.http.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param message goes on where the field's name stops: "must be a UUID"
 */
public record FieldError(String field, String message) {}
