/** Packs one by one: what is in them in the evening and in the morning, and with what a hub charges them at night. */
@NullMarked
package id.rutedesa.api.charging;

import org.jspecify.annotations.NullMarked;
