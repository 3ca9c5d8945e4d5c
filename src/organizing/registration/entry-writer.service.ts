import { Injectable } from '@nestjs/common';
import { Operations } from '../../identity/audit/operations.js';
import type { ExhibitorEntity } from '../../fair/exhibitor/exhibitor.entity.js';
import { ExhibitorService } from '../../fair/exhibitor/exhibitor.service.js';
import type { Patch } from '../../platform/database/row.js';
import { staleError } from '../../platform/failure/user-error.js';

/** What shall become of an exhibitor's entry; undefined stays as it is. */
export interface EntryChange {
  columns: Patch<ExhibitorEntity>;
  /** Ids of categories in order. */
  categories: readonly string[] | undefined;
  /** Whether rows that belong to the exhibitor change, too. */
  touched?: boolean;
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
    exhibitor: ExhibitorEntity,
    version: number | null | undefined,
    { columns, categories, touched = false }: EntryChange,
  ): Promise<void> {
    const { id, eventId } = exhibitor;
    if (version != null && version !== exhibitor.version) throw staleError({ exhibitorId: id });
    const before = categories && (await this.exhibitors.categoriesOf(id));
    const moved = before?.join() !== categories?.join();
    // Other categories are a change of the exhibitor, too, and raise its version.
    const row = await this.exhibitors.change(exhibitor, columns, moved || touched);
    if (categories && moved) await this.exhibitors.putInto(eventId, id, categories);
    const change = {
      before: { ...row.before, ...(moved && { categories: before }) },
      after: { ...row.after, ...(moved && { categories }) },
    };
    this.operations.current.note({ kind: 'EXHIBITOR', id, ...change }, eventId);
  }
}
