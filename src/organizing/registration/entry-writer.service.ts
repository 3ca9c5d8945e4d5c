import { Injectable } from '@nestjs/common';
import { Operations } from '../../identity/audit/operations.js';
import { ExhibitorService } from '../../fair/exhibitor/exhibitor.service.js';
import { staleError } from '../../platform/failure/user-error.js';
import type { ExhibitorState } from '../../fair/exhibitor/exhibitor-access.service.js';

/** What shall become of an exhibitor's entry; undefined stays as it is. */
export interface EntryChange {
  columns: Readonly<Record<string, unknown>>;
  /** Ids of categories in order. */
  categories: readonly string[] | undefined;
}

/** Writes what exhibitors tell of themselves. */
@Injectable()
export class EntryWriterService {
  constructor(
    private readonly operations: Operations,
    private readonly exhibitors: ExhibitorService,
  ) {}

  /** Writes the change into the entry, which is locked; STALE where it has another version. */
  async write(
    { id, eventId }: ExhibitorState,
    version: number | null | undefined,
    { columns, categories }: EntryChange,
  ): Promise<void> {
    const before = categories && (await this.exhibitors.categoriesOf(id));
    const moved = before?.join() !== categories?.join();
    // Other categories are a change of the exhibitor, too, and raise its version.
    const touched = moved ? { updated_at: new Date().toISOString() } : {};
    const row = await this.exhibitors.change({ id, version }, { ...columns, ...touched });
    if (!row) throw staleError({ exhibitorId: id });
    if (categories && moved) await this.exhibitors.putInto(eventId, id, categories);
    const change = {
      before: { ...row.before, ...(moved && { categories: before }) },
      after: { ...row.after, ...(moved && { categories }) },
    };
    this.operations.current.note({ kind: 'EXHIBITOR', id, ...change }, eventId);
  }
}
