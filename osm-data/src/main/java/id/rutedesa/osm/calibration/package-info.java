/** Learns from ridden legs how fast roads and how thirsty bikes really are. */
@NullMarked
package id.rutedesa.osm.calibration;

import org.jspecify.annotations.NullMarked;
