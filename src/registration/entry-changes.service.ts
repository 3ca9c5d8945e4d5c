import { Injectable } from '@nestjs/common';
import { CategoryChoiceService } from '../category/category-choice.service.js';
import { InputCheck } from '../platform/failure/input-check.js';
import { EntryWriterService } from './entry-writer.service.js';
import { ExhibitorAccessService } from './exhibitor-access.service.js';
import { fieldsOf } from './exhibitor-fields.js';
import type { UpdateExhibitorInput } from './registration.input.js';
import { RevisionService } from './revision/revision.service.js';

/** Takes changes of what exhibitors tell of themselves. */
@Injectable()
export class EntryChangesService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly writer: EntryWriterService,
    private readonly categories: CategoryChoiceService,
    private readonly revisions: RevisionService,
  ) {}

  /** Changes what the input names, or proposes it where staff have approved the entry; returns the exhibitor's id. */
  async update(input: UpdateExhibitorInput): Promise<string> {
    const exhibitor = await this.access.find(input.exhibitorId, 'EDIT_EXHIBITOR');
    this.access.requireEditable(exhibitor);
    const check = new InputCheck();
    const columns = fieldsOf(check, input, exhibitor);
    const categories = await this.categories.read(check, exhibitor.eventId, input.categoryIds);
    check.done();
    const change = { columns, categories };
    if (this.access.isModerated(exhibitor)) await this.revisions.propose(exhibitor, input.version, change);
    else await this.writer.write(exhibitor, input.version, change);
    return exhibitor.id;
  }
}
