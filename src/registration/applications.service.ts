import { Injectable } from '@nestjs/common';
import { Operations } from '../audit/operations.js';
import { ExhibitorService } from '../exhibitor/exhibitor.service.js';
import { staleError } from '../platform/failure/user-error.js';
import { ExhibitorAccessService, type ExhibitorState } from './exhibitor-access.service.js';
import { type Move, type Status, statusAfter, wrongStatus } from './registration.js';
import type { ExhibitorIdInput } from './registration.input.js';

/** Takes the steps that are the applicant's own: to submit and to withdraw. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly operations: Operations,
    private readonly exhibitors: ExhibitorService,
  ) {}

  /** Hands a draft in for review, or again after changes were requested. */
  async submit(input: ExhibitorIdInput): Promise<string> {
    const exhibitor = await this.access.find(input.exhibitorId, 'EDIT_EXHIBITOR');
    const status = nextStatus('SUBMIT', exhibitor.status);
    // Who is asked for changes may answer also after the last day.
    if (exhibitor.status === 'DRAFT') this.access.requireOpen(exhibitor);
    return this.#write(exhibitor, input, { status, told_status: null });
  }

  /** Takes a registration back, with all that the exhibitor had. */
  async withdraw(input: ExhibitorIdInput): Promise<string> {
    const exhibitor = await this.access.find(input.exhibitorId, 'EDIT_EXHIBITOR');
    const status = nextStatus('WITHDRAW', exhibitor.status);
    return this.#write(exhibitor, input, { status, published: false, told_status: null });
  }

  async #write(
    { id, eventId }: ExhibitorState,
    { version }: ExhibitorIdInput,
    columns: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const row = await this.exhibitors.change({ id, version }, columns);
    if (!row) throw staleError({ exhibitorId: id });
    this.operations.current.note({ kind: 'EXHIBITOR', id, ...row }, eventId);
    return id;
  }
}

function nextStatus(move: Move, status: Status): Status {
  const next = statusAfter(move, status);
  if (!next) throw wrongStatus(move, status);
  return next;
}
