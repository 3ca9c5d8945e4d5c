import { Injectable } from '@nestjs/common';
import { Operations } from '../../identity/audit/operations.js';
import type { ExhibitorEntity } from '../../fair/exhibitor/exhibitor.entity.js';
import { ExhibitorService } from '../../fair/exhibitor/exhibitor.service.js';
import type { Patch } from '../../platform/database/row.js';
import { staleError } from '../../platform/failure/user-error.js';

/** The new values of an exhibitor's entry; undefined values do not change. */
export interface EntryChange {
  columns: Patch<ExhibitorEntity>;
  /** Ids of categories in order. */
  categories: readonly string[] | undefined;
  /** Whether rows of other tables that belong to the exhibitor change, too. */
  touched?: boolean;
}

/** Writes the entries of exhibitors. */
@Injectable()
export class EntryWriterService {
  constructor(
    private readonly operations: Operations,
    private readonly exhibitors: ExhibitorService,
  ) {}

  /** Writes the change into the locked entry; STALE if it has another version. */
  async write(
    exhibitor: ExhibitorEntity,
    version: number | null | undefined,
    { columns, categories, touched = false }: EntryChange,
  ): Promise<void> {
    const { id, eventId } = exhibitor;
    if (version != null && version !== exhibitor.version) throw staleError({ exhibitorId: id });
    const before = categories && (await this.exhibitors.categoriesOf(id));
    const moved = before?.join() !== categories?.join();
    // A change of categories is a change of the exhibitor and raises its version.
    const row = await this.exhibitors.change(exhibitor, columns, moved || touched);
    if (categories && moved) await this.exhibitors.putInto(eventId, id, categories);
    const change = {
      before: { ...row.before, ...(moved && { categories: before }) },
      after: { ...row.after, ...(moved && { categories }) },
    };
    this.operations.current.note({ kind: 'EXHIBITOR', id, ...change }, eventId);
  }
}
