import { keysOf } from '@vitrine/components/tables';
import { useState } from 'react';

/** The columns beside the name, and whether they are shown by default. */
const COLUMNS = {
  booth: true,
  category: true,
  country: true,
  contact: false,
  label: true,
  status: true,
  published: true,
  updated: false,
};
export type ColumnName = keyof typeof COLUMNS;
export const COLUMN_NAMES = keysOf<ColumnName>(COLUMNS);

/** What a user shows of the list. */
export interface ListSettings {
  readonly columns: readonly ColumnName[];
  readonly hasFilterPanel: boolean;
}

export const DEFAULT_COLUMNS = COLUMN_NAMES.filter((name) => COLUMNS[name]);

/** The settings of the list of an event, and a function that changes and stores them in this browser. */
export function useListSettings(eventId: string) {
  const key = `exhibitors:${eventId}`;
  const [settings, setSettings] = useState(() => storedSettings(key));
  const change = (changes: Partial<ListSettings>): void => {
    const next = { ...settings, ...changes };
    setSettings(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // The storage is full or not permitted. The settings last until the page is closed.
    }
  };
  return [settings, change] as const;
}

/** An earlier or later version may have stored other names. They are dropped. */
function storedSettings(key: string): ListSettings {
  try {
    const { columns, hasFilterPanel } = JSON.parse(
      localStorage.getItem(key) ?? '{}',
    ) as Partial<ListSettings>;
    return {
      columns: Array.isArray(columns)
        ? COLUMN_NAMES.filter((name) => columns.includes(name))
        : DEFAULT_COLUMNS,
      hasFilterPanel: hasFilterPanel !== false,
    };
  } catch {
    return { columns: DEFAULT_COLUMNS, hasFilterPanel: true };
  }
}
