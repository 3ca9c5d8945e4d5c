import { message, type Message } from '../../../platform/text/message.js';

const PICTURE = /\.(?:jpe?g|png|webp)$/;

/** Finds the file that a cell names: by its path, by its name without folders, or without the ending. */
export class FileIndex {
  /** Null for a name that several files have. */
  readonly #byName = new Map<string, string | null>();
  readonly #byPath = new Map<string, string>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      const path = foldPath(name);
      this.#byPath.set(path, name);
      const base = baseOf(path);
      const texts = PICTURE.test(base) ? [base, base.replace(PICTURE, '')] : [base];
      for (const text of texts) this.#byName.set(text, this.#byName.has(text) ? null : name);
    }
  }

  /** The name of the file, or the reason why there is none. */
  find(text: string): { readonly name: string } | Message {
    const path = foldPath(text.replace(/^[a-z]+:\/\//i, '').replace(/[?#].*$/, ''));
    const name = this.#byPath.get(path) ?? this.#byName.get(baseOf(path));
    if (name === null) return message`is the name of several pictures; write its folder, too`;
    if (name === undefined) return message`is not the name of a picture that was given with the import`;
    return { name };
  }
}

function foldPath(text: string): string {
  return text
    .slice(0, 1000)
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replaceAll('\\', '/')
    .replace(/^\.?\/+/, '');
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
