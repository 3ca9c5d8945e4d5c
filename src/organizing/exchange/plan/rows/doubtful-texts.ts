import { doubtfulWord } from '../../model/lost-letters.js';
import { message, type Message, type MessageValue } from '../../../../platform/text/message.js';

/** Counts texts of sentences in which "?" perhaps replaces a letter. They are imported, because it can be a mark. */
export class DoubtfulTexts {
  #count = 0;
  #example: Message | undefined;

  /** `row`: its place. */
  add(text: string, row: MessageValue): void {
    const word = doubtfulWord(text);
    if (word === undefined) return;
    this.#count += 1;
    this.#example ??= message`"${word}" in ${row}`;
  }

  /** A line if there are such texts. */
  get lines(): Message[] {
    return this.#example
      ? [
          message`Texts that perhaps have "?" in the place of a letter: ${this.#count}, such as ${this.#example}.`,
        ]
      : [];
  }
}
