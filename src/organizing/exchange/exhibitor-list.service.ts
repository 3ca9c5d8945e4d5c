import { Injectable } from '@nestjs/common';
import { findEvent, loadImportContext, noSuchEvent } from './model/load-import-context.js';
import { messageText } from '../../platform/text/message.js';
import { Database } from '../../platform/database/database.js';
import { tableOptions } from './import-options.js';
import { KINDS } from './kinds/kinds.js';
import { bindColumns } from './model/column.js';
import { identityPages } from './model/load-objects.js';
import { Matches } from './model/match-objects.js';
import { placeOf, type SourceFormat, type Table } from './parsers/table.js';
import { readForeignTable } from './parsers/table-reader.js';
import { matchTable } from './plan/columns/match-table.js';
import { RowReader } from './plan/rows/read-rows.js';

/** The exhibitors that a list names, and the rows without a known exhibitor. */
export interface NamedExhibitors {
  /** Each once, in the order of the rows. */
  readonly ids: readonly string[];
  readonly problems: readonly string[];
}

/** Finds the exhibitors of an event that a list names by id, credit code, slug or name. */
@Injectable()
export class ExhibitorListService {
  constructor(private readonly database: Database) {}

  async find(event: string, bytes: Uint8Array, format: SourceFormat): Promise<NamedExhibitors> {
    const table = await readForeignTable(bytes, format, tableOptions('exhibitors', {}));
    try {
      return await this.#match(event, table);
    } finally {
      table.rows.close();
    }
  }

  async #match(slug: string, givenTable: Table): Promise<NamedExhibitors> {
    const event = await findEvent(this.database, slug, false);
    if (!event) throw noSuchEvent(slug);
    const kind = KINDS.exhibitors;
    const importContext = await loadImportContext(this.database, event, kind);
    const boundColumns = bindColumns(kind.columns, event.locales);
    const identity = new Set(kind.identity.columns);
    const { table, ...matched } = matchTable(givenTable, boundColumns, kind);
    const columns = matched.columns.map((column) =>
      column && identity.has(column.column.key) ? column : undefined,
    );
    const options = { share: false, createCategories: false, createBooths: false };
    const reader = new RowReader(kind, table, columns, importContext, options);
    const matches = new Matches<string>(kind, 'update');
    for await (const page of identityPages(this.database, kind, importContext))
      for (const { id, values } of page) matches.add(id, values);
    const ids = new Set<string>();
    const problems: string[] = [];
    for await (const rows of table.rows.batches()) {
      for (const row of rows) {
        const exhibitorIds = matches.find(reader.read(row).values)?.items ?? [];
        const [onlyId] = exhibitorIds;
        if (exhibitorIds.length === 1 && onlyId !== undefined) ids.add(onlyId);
        else
          problems.push(
            problemOf(messageText(placeOf(table.reading, row.number)), row.cells, exhibitorIds.length),
          );
      }
    }
    return { ids: [...ids], problems };
  }
}

function problemOf(place: string, cells: readonly string[], matchCount: number): string {
  const text = cells
    .filter((cell) => cell.trim() !== '')
    .join(', ')
    .slice(0, 60);
  return `${place} (${text}): ${matchCount === 0 ? 'no exhibitor of the event' : `fits ${matchCount} exhibitors`}`;
}
