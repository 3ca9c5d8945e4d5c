import { Injectable } from '@nestjs/common';
import { Operations } from '../../identity/audit/operations.js';
import type { ExhibitorEntity } from '../../fair/exhibitor/exhibitor.entity.js';
import { ExhibitorService } from '../../fair/exhibitor/exhibitor.service.js';
import type { Patch } from '../../platform/database/row.js';
import { staleError, userError } from '../../platform/failure/user-error.js';
import {
  ExhibitorAccessService,
  type ExhibitorState,
} from '../../fair/exhibitor/exhibitor-access.service.js';
import {
  type Move,
  type Status,
  statusAfter,
  wrongStatus,
} from '../../fair/exhibitor/registration-status.js';
import type { ExhibitorIdInput } from './registration.input.js';

/** The steps of the applicant: submit, withdraw and delete a draft. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly operations: Operations,
    private readonly exhibitors: ExhibitorService,
  ) {}

  /** Submits a draft, or submits a registration again after requested changes. */
  async submit(input: ExhibitorIdInput): Promise<string> {
    const exhibitor = await this.access.find(input.exhibitorId, 'EDIT_EXHIBITOR');
    const status = nextStatus('SUBMIT', exhibitor.status);
    // An applicant who must make changes can submit them after the last day, too.
    if (exhibitor.status === 'DRAFT') this.access.requireOpen(exhibitor);
    return this.#write(exhibitor, input, { status, announcedStatus: null });
  }

  /** Withdraws a registration and releases its booths. */
  async withdraw(input: ExhibitorIdInput): Promise<string> {
    const exhibitor = await this.access.find(input.exhibitorId, 'EDIT_EXHIBITOR');
    const status = nextStatus('WITHDRAW', exhibitor.status);
    return this.#write(exhibitor, input, { status, published: false, announcedStatus: null });
  }

  /** Deletes a draft with its products, holds and members. */
  async delete({ exhibitorId, version }: ExhibitorIdInput): Promise<void> {
    const exhibitor = await this.access.find(exhibitorId, 'EDIT_EXHIBITOR');
    const { id, eventId, status } = exhibitor;
    if (status !== 'DRAFT') {
      const message = `The registration is ${status}; only a DRAFT can be deleted. Withdraw it instead.`;
      throw userError('WRONG_STATUS', message);
    }
    if (version != null && version !== exhibitor.version) throw staleError({});
    const before = await this.exhibitors.remove(exhibitor);
    this.operations.current.note({ kind: 'EXHIBITOR', id, before }, eventId);
  }

  async #write(
    exhibitor: ExhibitorState,
    { version }: ExhibitorIdInput,
    patch: Patch<ExhibitorEntity>,
  ): Promise<string> {
    const { id, eventId } = exhibitor;
    if (version != null && version !== exhibitor.version) throw staleError({ exhibitorId: id });
    const change = await this.exhibitors.change(exhibitor, patch);
    this.operations.current.note({ kind: 'EXHIBITOR', id, ...change }, eventId);
    return id;
  }
}

function nextStatus(move: Move, status: Status): Status {
  const next = statusAfter(move, status);
  if (!next) throw wrongStatus(move, status);
  return next;
}
