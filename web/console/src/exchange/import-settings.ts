import { useState } from 'react';
import { type ImportKind, KINDS } from './import-plan.js';

/** What the user has chosen about an import. */
export interface ImportSettings {
  readonly kind: ImportKind;
  readonly createCategories: boolean;
  readonly createBooths: boolean;
  readonly createHalls: boolean;
  readonly share: boolean;
  readonly joinCategories: boolean;
  readonly withdrawMissing: boolean;
  readonly skipBadRows: boolean;
  readonly dropBadCells: boolean;
  readonly add: boolean;
  readonly sameName: 'ask' | 'update' | 'create';
  readonly defaultCountry: string;
  /** Empty: detected. */
  readonly encoding: string;
  /** Empty: all visible sheets with a known header. */
  readonly sheets: readonly string[];
  /** Fields by header; an ignored column has the field `IGNORED`. */
  readonly map: Readonly<Record<string, string>>;
}

/** The field of a column that is not imported. */
export const IGNORED = '-';

/** Choices that depend on one file. */
export const OF_A_FILE = { encoding: '', sheets: [], map: {} } as const satisfies Partial<ImportSettings>;

const FIRST: ImportSettings = {
  kind: 'exhibitors',
  createCategories: false,
  createBooths: false,
  createHalls: false,
  share: false,
  joinCategories: false,
  withdrawMissing: false,
  skipBadRows: false,
  dropBadCells: false,
  add: false,
  sameName: 'ask',
  defaultCountry: '',
  ...OF_A_FILE,
};

/** The options that are on or off, for each kind. */
export const SWITCHES = {
  exhibitors: [
    'createCategories',
    'joinCategories',
    'createBooths',
    'share',
    'add',
    'withdrawMissing',
    'skipBadRows',
    'dropBadCells',
  ],
  products: ['createCategories', 'add', 'skipBadRows', 'dropBadCells'],
  booths: ['createBooths', 'skipBadRows', 'dropBadCells'],
  sessions: ['createHalls', 'skipBadRows', 'dropBadCells'],
} as const satisfies Readonly<Record<ImportKind, readonly (keyof ImportSettings)[]>>;
export type Switch = (typeof SWITCHES)[ImportKind][number];

/** The parameters of the request. */
export function parametersOf(settings: ImportSettings): URLSearchParams {
  const { kind, sameName, defaultCountry, encoding, sheets, map } = settings;
  const parameters = new URLSearchParams();
  for (const name of SWITCHES[kind]) if (settings[name]) parameters.set(name, '1');
  if (sameName !== 'ask') parameters.set('sameName', sameName);
  if (defaultCountry !== '') parameters.set('defaultCountry', defaultCountry);
  if (encoding !== '') parameters.set('encoding', encoding);
  for (const sheet of sheets) parameters.append('sheet', sheet);
  for (const [header, field] of Object.entries(map)) {
    if (field === IGNORED) parameters.append('ignoreColumn', header);
    else parameters.append('map', `${header}=${field}`);
  }
  return parameters;
}

/** The choices, kept for the tab so that a reload does not lose them. */
export function useImportSettings(event: string): [ImportSettings, (settings: ImportSettings) => void] {
  const key = `import:${event}`;
  const [settings, setSettings] = useState(() => stored(key));
  const change = (changed: ImportSettings): void => {
    sessionStorage.setItem(key, JSON.stringify(changed));
    setSettings(changed);
  };
  return [settings, change];
}

function stored(key: string): ImportSettings {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<ImportSettings>;
    const kind = KINDS.find((known) => known === kept.kind) ?? FIRST.kind;
    return { ...FIRST, ...kept, kind, ...OF_A_FILE };
  } catch {
    return FIRST;
  }
}
