import { Injectable } from '@nestjs/common';
import { userError } from '../../../platform/failure/user-error.js';
import { ExhibitorAccessService } from '../../../fair/exhibitor/exhibitor-access.service.js';
import type { ExhibitorIdInput } from '../registration.input.js';
import {
  type BatchResult,
  type BatchRow,
  ExhibitorBatchService,
  type DecideRow,
  type RowDecision,
} from './exhibitor-batch.service.js';
import type { PublishExhibitorsInput } from './review.input.js';
import { ExhibitorSelection } from './exhibitor-selection.js';

/** Publishes approved exhibitors and hides them. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly batch: ExhibitorBatchService,
    private readonly choice: ExhibitorSelection,
  ) {}

  /** Publishes one exhibitor and returns its id. */
  async publish(input: ExhibitorIdInput): Promise<string> {
    return this.#setOne(input, publication);
  }

  /** Hides one exhibitor and returns its id. */
  async unpublish(input: ExhibitorIdInput): Promise<string> {
    return this.#setOne(input, () => ({ published: false }));
  }

  /** Publishes many exhibitors of one event. Exhibitors that cannot be published are unchanged. */
  async publishAll(input: PublishExhibitorsInput): Promise<BatchResult[]> {
    const eventId = await this.access.findOwnEvent(input.eventId, 'MANAGE_EVENT');
    return this.batch.change(eventId, await this.choice.read(eventId, input, true), () => publication);
  }

  async #setOne({ exhibitorId, version }: ExhibitorIdInput, decide: DecideRow): Promise<string> {
    const { id, eventId } = await this.access.see(exhibitorId, 'MANAGE_EVENT');
    const [result] = await this.batch.change(eventId, [{ id, version }], () => decide);
    if (result?.error) throw result.error;
    return id;
  }
}

function publication({ status }: BatchRow): RowDecision {
  if (status === 'APPROVED') return { published: true };
  return userError('WRONG_STATUS', `The registration is ${status}; it must be APPROVED.`);
}
