import { BIG5 } from './big5.js';
import { EMPTY_WORDS } from './empty-words.js';
import { GLUED_CODES } from './glued-codes.js';
import type { OrganizerList } from './organizer-list.js';
import { PARALLEL_HALLS } from './parallel-halls.js';
import { PROGRAMME_FRAB, PROGRAMME_XML } from './programme-frab.js';
import { PROGRAMME_TABLE } from './programme-table.js';
import { ROW_PER_BOOTH } from './row-per-booth.js';
import { SEVERAL_SHEETS } from './several-sheets.js';
import { WINDOWS_1252 } from './windows-1252.js';

export const ORGANIZER_LISTS: readonly OrganizerList[] = [
  ...[PARALLEL_HALLS, ROW_PER_BOOTH, GLUED_CODES, WINDOWS_1252, SEVERAL_SHEETS, EMPTY_WORDS, BIG5],
  ...[PROGRAMME_TABLE, PROGRAMME_FRAB, PROGRAMME_XML],
];
