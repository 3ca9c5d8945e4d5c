import type { Message } from '../../../platform/text/message.js';

/** The pictures that were given with an import, by the texts of cells. */
export interface GivenLogos {
  /** The sha256 of the picture that a text names, or why it cannot be used. */
  find: (text: string) => string | Message;
}

const SHA256 = /(?:^|\/)([0-9a-f]{64})(?:\/|\.|$)/;

/** The pictures that cells of logos can name. */
export class Logos {
  /** The number of cells that name pictures which were not given with the import. */
  unknown = 0;

  constructor(
    /** The ids of the event's pictures by their sha256. */
    readonly ids: ReadonlyMap<string, string> = new Map(),
    private readonly given?: GivenLogos,
  ) {}

  /** The sha256 of a picture, or why it cannot be used; undefined if no pictures were given with the import. */
  find(text: string): string | Message | undefined {
    // An exported cell, or the address of a picture of the event.
    const known = SHA256.exec(text.trim())?.[1];
    if (known !== undefined && this.ids.has(known)) return known;
    if (this.given) return this.given.find(text);
    this.unknown += 1;
    return undefined;
  }
}
