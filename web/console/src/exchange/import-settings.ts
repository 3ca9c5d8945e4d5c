import { oneOf } from '@vitrine/components/tables';
import { useState } from 'react';
import { type ImportKind, type ImportSwitch, KINDS, SWITCHES } from './import-plan.js';

/** The choices of the user for an import. */
export interface ImportSettings extends Readonly<Record<ImportSwitch, boolean>> {
  readonly kind: ImportKind;
  readonly sameName: 'ask' | 'update' | 'create';
  readonly defaultCountry: string;
  /** Empty: the server detects it. */
  readonly encoding: string;
  /** Empty: all visible sheets with a known header. */
  readonly sheets: readonly string[];
  /** Fields by header, or by `Sheet!Header` for one sheet. The field of an ignored column is `IGNORED`. */
  readonly map: Readonly<Record<string, string>>;
  /** Rows that are not imported: `5`, or `Sheet 2!5` in a workbook. */
  readonly leaveOut: readonly string[];
}

/** The field of a column that is not imported. */
export const IGNORED = '-';

/** Choices that are valid for one file only. Supplements must not withdraw the exhibitors of a list. */
export const OF_A_FILE = {
  encoding: '',
  sheets: [],
  map: {},
  leaveOut: [],
  withdrawMissing: false,
  ignoreUnknown: false,
  cutCommonText: false,
} as const satisfies Partial<ImportSettings>;

const FIRST: ImportSettings = {
  kind: 'exhibitors',
  createCategories: false,
  createSponsorLevels: false,
  createBooths: false,
  createHalls: false,
  createVenues: false,
  ignoreZeros: false,
  share: false,
  joinCategories: false,
  skipBadRows: false,
  dropBadCells: false,
  add: false,
  sameName: 'ask',
  defaultCountry: '',
  ...OF_A_FILE,
};

/** The parameters of the request. */
export function parametersOf(settings: ImportSettings): URLSearchParams {
  const { kind, sameName, defaultCountry, encoding, sheets, map, leaveOut } = settings;
  const parameters = new URLSearchParams();
  for (const name of SWITCHES[kind]) if (settings[name]) parameters.set(name, '1');
  if (sameName !== 'ask') parameters.set('sameName', sameName);
  if (defaultCountry !== '') parameters.set('defaultCountry', defaultCountry);
  if (encoding !== '') parameters.set('encoding', encoding);
  for (const sheet of sheets) parameters.append('sheet', sheet);
  for (const row of leaveOut) parameters.append('leaveOut', row);
  for (const [header, field] of Object.entries(map)) {
    if (field === IGNORED) parameters.append('ignoreColumn', header);
    else parameters.append('map', `${header}=${field}`);
  }
  return parameters;
}

/** The choices. They are stored for the tab, so that a reload does not lose them; those of one file are dropped. */
export function useImportSettings(event: string): [ImportSettings, (settings: ImportSettings) => void] {
  const key = `import:${event}`;
  const [settings, setSettings] = useState(() => storedSettings(key));
  const change = (changed: ImportSettings): void => {
    sessionStorage.setItem(key, JSON.stringify(changed));
    setSettings(changed);
  };
  return [settings, change];
}

function storedSettings(key: string): ImportSettings {
  try {
    const keptSettings = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<ImportSettings>;
    const kind = oneOf(KINDS, keptSettings.kind) ?? FIRST.kind;
    return { ...FIRST, ...keptSettings, kind, ...OF_A_FILE };
  } catch {
    return FIRST;
  }
}
