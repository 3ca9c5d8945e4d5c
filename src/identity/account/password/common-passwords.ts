import { dataWords } from '../../../platform/text/data-file.js';

/** Common passwords in lower case and words in them. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  dataWords(import.meta.url, 'common-passwords.txt'),
);
