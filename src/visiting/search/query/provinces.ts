import { dataLines } from '../../../platform/text/data-file.js';

/** Each province of China followed by its cities. */
export const PROVINCES = dataLines(import.meta.url, 'provinces.txt').map((line) => line.split(' '));
