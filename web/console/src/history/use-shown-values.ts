import type { ChangedValue } from '@vitrine/components/changes/change-table';
import { useLanguage } from '@vitrine/components/language';
import { shortTime } from '@vitrine/components/times';
import { useEvent } from '../event/event-context.js';
import { changedValues } from './changed-values.js';

type Values = Parameters<typeof changedValues>[0];

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;

/** Returns a function for the changed values of an object, with times in the event's time zone. */
export function useShownValues(): (before: Values, after: Values) => ChangedValue[] {
  const { language } = useLanguage();
  const { event } = useEvent();
  const shownText = (text: string | null): string | null =>
    text?.replaceAll(INSTANT, (instant) => shortTime(instant, event.timeZone, language)) ?? null;
  return (before, after) =>
    changedValues(before, after)
      .filter((value) => (value.before ?? '') !== (value.after ?? ''))
      .map((value) => ({ ...value, before: shownText(value.before), after: shownText(value.after) }));
}
