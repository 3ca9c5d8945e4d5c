import { Injectable } from '@nestjs/common';
import { Operations } from '../audit/operations.js';
import { CategoryChoiceService } from '../category/category-choice.service.js';
import { ExhibitorService } from '../exhibitor/exhibitor.service.js';
import { InputCheck } from '../platform/failure/input-check.js';
import { staleError } from '../platform/failure/user-error.js';
import { ExhibitorAccessService, type ExhibitorState } from './exhibitor-access.service.js';
import { fieldsOf } from './exhibitor-fields.js';
import type { UpdateExhibitorInput } from './registration.input.js';

/** What shall become of an exhibitor's entry; undefined stays as it is. */
export interface EntryChange {
  columns: Readonly<Record<string, unknown>>;
  /** Ids of categories in order. */
  categories: readonly string[] | undefined;
}

/** Changes what exhibitors tell of themselves. */
@Injectable()
export class EntryChangesService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly operations: Operations,
    private readonly exhibitors: ExhibitorService,
    private readonly categories: CategoryChoiceService,
  ) {}

  /** Changes what the input names and returns the exhibitor's id. */
  async update(input: UpdateExhibitorInput): Promise<string> {
    const exhibitor = await this.access.find(input.exhibitorId, 'EDIT_EXHIBITOR');
    this.access.requireEditable(exhibitor);
    const check = new InputCheck();
    const columns = fieldsOf(check, input, exhibitor.locales);
    const categories = await this.categories.read(check, exhibitor.eventId, input.categoryIds);
    check.done();
    await this.apply(exhibitor, input.version, { columns, categories });
    return exhibitor.id;
  }

  /** Writes the change into the entry; the exhibitor is locked. */
  async apply(
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
    this.operations.current.note(
      {
        kind: 'EXHIBITOR',
        id,
        before: moved ? { ...row.before, categories: before } : row.before,
        after: moved ? { ...row.after, categories } : row.after,
      },
      eventId,
    );
  }
}
