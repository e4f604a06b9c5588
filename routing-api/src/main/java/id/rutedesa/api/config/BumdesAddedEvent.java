package id.rutedesa.api.config;

/** A BUMDes is there, new or not: whoever has something that each begins with may give it. */
public record BumdesAddedEvent(long bumdesId) {}
