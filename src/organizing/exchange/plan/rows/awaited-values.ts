import { isEmptyWord } from '../../cells/empty-words.js';
import { isAwaited } from '../../model/pending-words.js';
import { message, type Message, type MessageValue } from '../../../../platform/text/message.js';

/** The columns with addresses and numbers of a company and its people. */
const CONTACT_COLUMNS: ReadonlySet<string> = new Set(
  'website url contactEmail contactPhone contactName address postalCode city'.split(' '),
);

/** Further columns, whose words such as `N/A` are usual empty cells. */
const OTHER_COLUMNS: ReadonlySet<string> = new Set(['country', 'categories', 'description']);

/** Counts cells with a word for a value that the list does not have yet, such as `TBA` and `电话待补`. */
export class AwaitedValues {
  #count = 0;
  #example: Message | undefined;

  /** Whether the cell of this column is read as empty. `row`: its place. */
  add(key: string, cell: string, row: MessageValue): boolean {
    const isContact = CONTACT_COLUMNS.has(key);
    if (!isContact && !OTHER_COLUMNS.has(key)) return false;
    // A hyphen or slash alone is an empty cell of the form.
    if (!isAwaited(cell) && !(isContact && isEmptyWord(cell) && /\p{L}/u.test(cell))) return false;
    this.#count += 1;
    this.#example ??= message`"${cell.trim()}" in ${row}`;
    return true;
  }

  /** A line if there are such cells. */
  get lines(): Message[] {
    return this.#example
      ? [message`Cells without a value yet, read as empty: ${this.#count}, such as ${this.#example}.`]
      : [];
  }
}
