/** A list ordered by letter, with the start of each letter. */
export interface LetteredList<Item> {
  readonly items: readonly Item[];
  readonly starts: ReadonlyMap<string, number>;
}

export const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** Names that begin with a digit or a symbol come last. */
const OTHER_LETTER = '#';
const HAN = /^\p{Script=Han}/u;

/** The letter for a name: the first of its pinyin if it is Chinese, else its first letter. */
export function initialOf(name: string, readings: readonly string[] = []): string {
  // Normalizes only the first letter with its accent, because a large fair has thousands of names.
  const text = HAN.test(name) ? (readings[0] ?? '') : name.slice(0, 2).normalize('NFD');
  const letter = text.charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : OTHER_LETTER;
}

/** Groups the items of a sorted list by letter and keeps their order. */
export class LetterGroups<Item> {
  readonly #groups = new Map<string, Item[]>([...LETTERS, OTHER_LETTER].map((letter) => [letter, []]));

  add(item: Item, letter: string): void {
    this.#groups.get(letter)?.push(item);
  }

  get list(): LetteredList<Item> {
    const items: Item[] = [];
    const starts = new Map<string, number>();
    for (const [letter, group] of this.#groups) {
      if (group.length > 0) starts.set(letter, items.length);
      // No spread: a group may have more items than a call may have arguments.
      for (const item of group) items.push(item);
    }
    return { items, starts };
  }
}

/** The chosen items of a list, in the order of the list. */
export function selectItems<Item>(
  { items, starts }: LetteredList<Item>,
  chosenItems: ReadonlySet<Item>,
): LetteredList<Item> {
  const selectedItems: Item[] = [];
  const selectedStarts = new Map<string, number>();
  const ends = [...starts.values()].slice(1);
  let index = 0;
  for (const letter of starts.keys()) {
    const start = selectedItems.length;
    for (const end = ends.shift() ?? items.length; index < end; index += 1) {
      const item = items[index];
      if (item !== undefined && chosenItems.has(item)) selectedItems.push(item);
    }
    if (selectedItems.length > start) selectedStarts.set(letter, start);
  }
  return { items: selectedItems, starts: selectedStarts };
}
