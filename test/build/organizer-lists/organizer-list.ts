import type { ExchangeKindName } from '../../../src/organizing/exchange/model/exchange-kind.js';
import type { SourceFormat } from '../../../src/organizing/exchange/parsers/table.js';

/** An exhibitor after the import; what is absent is empty. */
export interface ListedExhibitor {
  readonly id?: string;
  readonly name: Readonly<Record<string, string>>;
  readonly country?: string | null;
  /** `hall|printed code`, with the name of the hall. */
  readonly booths?: readonly string[];
  readonly categories?: readonly string[];
  readonly contactName?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
  readonly description?: Readonly<Record<string, string>>;
}

/** A session after the import; what is absent is empty. */
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
  /** The names of exhibitors of the event. */
  readonly exhibitors?: readonly string[];
}

/** A file in a shape in which organizers keep their lists, and the result of its import. All names are invented. */
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
  /** What the event has before the import. */
  readonly known?: {
    readonly halls?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly categories?: readonly string[];
    readonly exhibitors?: readonly string[];
  };
  /** Without this option nothing is written. */
  readonly option?: 'skipBadRows' | 'dropBadCells';
  readonly exhibitors?: readonly ListedExhibitor[];
  readonly sessions?: readonly ListedSession[];
  /** The number of booths by the name of the zone. */
  readonly zones?: Readonly<Record<string, number>>;
  /** Place and column of the faults. */
  readonly refused?: readonly (readonly [place: string, column: string])[];
  readonly dropped?: readonly (readonly [place: string, column: string])[];
  /** Cells that are read as another text. */
  readonly corrected?: readonly (readonly [place: string, becomes: string])[];
  /** The places of titles and notes. */
  readonly skipped?: readonly string[];
  readonly encoding?: string;
  /** Sheets that are not read, with their rows. */
  readonly unread?: readonly (readonly [sheet: string, state: string, rows: number])[];
}

/** A table of texts; cells with separators, quotes or line breaks are quoted. */
export function csvOf(rows: readonly (readonly string[])[], { delimiter = ',', end = '\r\n' } = {}): string {
  const special = new RegExp(`["\\r\\n${delimiter}]`);
  const cell = (text: string) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(delimiter)}${end}`).join('');
}
