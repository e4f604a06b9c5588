/** Tables that people fill in with a spreadsheet: CSV and XLSX, read into the JSON that they stand for, and written. */
@NullMarked
package id.rutedesa.api.sheet;

import org.jspecify.annotations.NullMarked;
