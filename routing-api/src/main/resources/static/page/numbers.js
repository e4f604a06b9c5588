// Numbers as people here write them: a comma in Bahasa Indonesia, a point in English; typed, both are read.
import { language, make } from './shell.js';

/** Two groups of thousands or more, or one before a comma: there the points are no decimal ones. */
const GROUPED = /^-?\d{1,3}((\.\d{3})+,\d+|(\.\d{3}){2,})$/;
const ONE_GROUP = /^-?\d{1,3}(\.\d{3})+$/;

/** What is none stays as it is, so that the server can say so; nothing is null. */
const asNumber = (text, plain) => (text.trim() === '' ? null : Number.isNaN(Number(plain)) ? text.trim() : Number(plain));
const plain = (text) => (GROUPED.test(text) ? text.replaceAll('.', '') : text).replace(',', '.');

/** A measure, such as kilograms: `5,7` and `5.7` alike. */
export const number = (text) => asNumber(text, plain(text.trim()));

/** Rupiah that may have a part: `1.444,7`; in Bahasa Indonesia `10.000` are ten thousand. */
export const amount = (text) => asNumber(text, language === 'id' && ONE_GROUP.test(text.trim()) ? text.trim().replaceAll('.', '') : plain(text.trim()));

/** Whole Rupiah, with points and `Rp` or without. */
export const rupiahs = (text) => asNumber(text, text.replace(/[.\s]|rp/gi, ''));

export const shown = (value) => (value === undefined || value === null ? '' : typeof value === 'number' ? String(value).replace('.', language === 'id' ? ',' : '.') : value);

/** As an address writes it, from what is typed into a field. */
export const inAddress = ({ dataset, value }) => (dataset.number === undefined ? value : String((dataset.number === 'amount' ? amount : number)(value) ?? ''));

/**
 * A field for a number with a part: browsers write those of type number in their own language, not in that of the page.
 *
 * @param value a number, or its text with a point
 * @param kind `number`, or `amount` for Rupiah
 */
export const numberInput = (value, attributes = {}, kind = 'number') => make('input', { inputmode: 'decimal', autocomplete: 'off', 'data-number': kind, ...attributes, value: shown(value === '' || value === null || value === undefined || Number.isNaN(Number(value)) ? value : Number(value)) });
