/** A list in the order of its letters, and where each letter begins. */
export interface LetteredList<Item> {
  readonly items: readonly Item[];
  readonly starts: ReadonlyMap<string, number>;
}

export const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** Names that begin with a digit or another sign are last. */
const OTHER = '#';
const HAN = /^\p{Script=Han}/u;

/** The letter under which a name stands: of the pinyin of a Chinese name, otherwise its first letter. */
export function initialOf(name: string, readings: readonly string[] = []): string {
  // Of a large fair there are thousands of names: no more than a letter with its accent is taken apart.
  const first = HAN.test(name) ? (readings[0] ?? '') : name.slice(0, 2).normalize('NFD');
  const letter = first.charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : OTHER;
}

/** Groups the items of a sorted list by letter; the order within a letter stays. */
export class LetterGroups<Item> {
  readonly #groups = new Map<string, Item[]>([...LETTERS, OTHER].map((letter) => [letter, []]));

  add(item: Item, letter: string): void {
    this.#groups.get(letter)?.push(item);
  }

  get list(): LetteredList<Item> {
    const items: Item[] = [];
    const starts = new Map<string, number>();
    for (const [letter, group] of this.#groups) {
      if (group.length > 0) starts.set(letter, items.length);
      // Not spread: a group may have more items than a call may have arguments.
      for (const item of group) items.push(item);
    }
    return { items, starts };
  }
}

/** The chosen items of a list, in its order. */
export function selected<Item>(
  { items, starts }: LetteredList<Item>,
  chosen: ReadonlySet<Item>,
): LetteredList<Item> {
  const found: Item[] = [];
  const foundStarts = new Map<string, number>();
  const ends = [...starts.values()].slice(1);
  let at = 0;
  for (const letter of starts.keys()) {
    const start = found.length;
    for (const end = ends.shift() ?? items.length; at < end; at += 1) {
      const item = items[at];
      if (item !== undefined && chosen.has(item)) found.push(item);
    }
    if (found.length > start) foundStarts.set(letter, start);
  }
  return { items: found, starts: foundStarts };
}
