import type { EventSnapshot } from '../snapshot/event-snapshot.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import type { CountGroup, ValueColumn } from './statement/count-statement.js';

/** The number of objects with a value. */
export type ValueCounts = ReadonlyMap<string, number>;

/** The number of objects in a list, in total and by value of a column. */
export type ListCounts = { total?: number } & Partial<Record<ValueColumn, ValueCounts>>;

/** The values implied by a value: an object in a category is also in its ancestors. */
function impliedValues(event: EventSnapshot, column: ValueColumn, value: string): readonly string[] {
  if (column !== 'categories') return [value];
  const ids: string[] = [];
  for (let id: string | null = value; id; id = event.get(id)?.parentId ?? null) ids.push(id);
  return ids;
}

/**
 * The count of a value, and the last added group: a group counts once, even if several values imply this
 * one.
 */
interface Sum {
  count: number;
  lastGroup: number;
}

/** The counts by value from groups of objects. An object counts once for each of its values. */
export function countsOf(
  groups: readonly CountGroup[],
  event: EventSnapshot,
  column: ValueColumn,
): ValueCounts {
  const sums = new Map<string, Sum>();
  const sumOf = (value: string): Sum => {
    const sum = sums.get(value) ?? { count: 0, lastGroup: -1 };
    sums.set(value, sum);
    return sum;
  };
  // The number of groups can equal the number of objects, but the number of values is small.
  const sumsByValue = new Map<string, readonly Sum[]>();
  groups.forEach(({ values, count }, group) => {
    for (const value of values) {
      if (value === null) continue;
      const valueSums = sumsByValue.get(value) ?? impliedValues(event, column, value).map(sumOf);
      sumsByValue.set(value, valueSums);
      for (const sum of valueSums) {
        if (sum.lastGroup !== group) sum.count += count;
        sum.lastGroup = group;
      }
    }
  });
  return new Map([...sums].map(([value, { count }]) => [value, count]));
}

/** A text with the number of objects that have it in one of its languages. */
export interface TextCount {
  event: EventSnapshot;
  text: Record<string, string>;
  count: number;
}

/**
 * The counts by text, the most frequent first. Texts that share a translation are one choice, because some objects have
 * fewer translations. A choice counts the objects that a filter by all its translations matches.
 */
export function textCounts(counts: ValueCounts, event: EventSnapshot): TextCount[] {
  const groups = [...counts].map(([json, count]) => ({
    text: JSON.parse(json) as LocalizedText,
    count,
    json,
  }));
  // Texts with more translations are the base of a choice.
  const size = ({ text }: { text: LocalizedText }): number => Object.keys(text).length;
  groups.sort((left, right) => size(right) - size(left) || (left.json < right.json ? -1 : 1));
  const choices = new Map<string, TextCount>();
  for (const { text } of groups) {
    const sameText = Object.values(text).find((translation) => choices.has(translation));
    const choice = choices.get(sameText ?? '') ?? { event, text: {}, count: 0 };
    for (const [locale, translation] of Object.entries(text)) {
      const owner = choices.get(translation) ?? choice;
      if (owner !== choice || locale in choice.text) continue;
      choice.text[locale] = translation;
      choices.set(translation, choice);
    }
  }
  for (const { text, count } of groups) {
    for (const choice of new Set(Object.values(text).map((translation) => choices.get(translation)))) {
      if (choice) choice.count += count;
    }
  }
  // The order of the groups decides between equal counts.
  return [...new Set(choices.values())].sort((left, right) => right.count - left.count);
}
