import type { ExchangeKindName } from '../../../src/organizing/exchange/model/exchange-kind.js';
import type { SourceFormat } from '../../../src/organizing/exchange/parsers/table.js';

/** An exhibitor after the import; absent fields are empty. */
export interface ListedExhibitor {
  readonly id?: string;
  readonly name: Readonly<Record<string, string>>;
  readonly country?: string | null;
  /** `hall|printed code` with the name of the hall. */
  readonly booths?: readonly string[];
  readonly categories?: readonly string[];
  readonly contactName?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
  readonly description?: Readonly<Record<string, string>>;
}

/** A session after the import; absent fields are empty. */
export interface ListedSession {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly start: string;
  readonly end: string;
  readonly hall: string;
  readonly speakers?: readonly (readonly [name: string, role: string | null])[];
  readonly track?: string;
  readonly type?: string;
  readonly language?: string;
  readonly hosts?: readonly string[];
  /** The names of participating exhibitors of the event. */
  readonly exhibitors?: readonly string[];
}

/** A file in the format of an organizer and the result of its import. All names are invented. */
export interface OrganizerList {
  readonly file: string;
  readonly kind: ExchangeKindName;
  readonly format: SourceFormat;
  readonly bytes: () => Buffer | Promise<Buffer>;
  readonly event: {
    readonly country: string;
    readonly locales: readonly string[];
    readonly time_zone: string;
  };
  /** The content of the event before the import. */
  readonly known?: {
    readonly halls?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly categories?: readonly string[];
    readonly exhibitors?: readonly string[];
  };
  /** The import writes nothing without this option. */
  readonly option?: 'skipBadRows' | 'dropBadCells';
  readonly exhibitors?: readonly ListedExhibitor[];
  readonly sessions?: readonly ListedSession[];
  /** The number of booths by the name of the zone. */
  readonly zones?: Readonly<Record<string, number>>;
  /** Place and column of each fault. */
  readonly refused?: readonly (readonly [place: string, column: string])[];
  readonly dropped?: readonly (readonly [place: string, column: string])[];
  /** The cells that the import corrects. */
  readonly corrected?: readonly (readonly [place: string, becomes: string])[];
  /** The places of titles and notes. */
  readonly skipped?: readonly string[];
  readonly encoding?: string;
  /** Sheets that the import skips, with their numbers of rows. */
  readonly unread?: readonly (readonly [sheet: string, state: string, rows: number])[];
}

/** A table as CSV; quotes cells with separators, quotes or line breaks. */
export function csvOf(rows: readonly (readonly string[])[], { delimiter = ',', end = '\r\n' } = {}): string {
  const special = new RegExp(`["\\r\\n${delimiter}]`);
  const cell = (text: string) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(delimiter)}${end}`).join('');
}
