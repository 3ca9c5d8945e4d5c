import { Injectable } from '@nestjs/common';
import { CategoryChoiceService } from '../../fair/category/category-choice.service.js';
import { ExhibitorAccessService } from '../../fair/exhibitor/exhibitor-access.service.js';
import { EXHIBITOR_FIELDS } from '../../fair/exhibitor/exhibitor.fields.js';
import { ExhibitorWriterService } from '../../fair/exhibitor/exhibitor-writer.service.js';
import {
  type Move,
  type Status,
  statusAfter,
  wrongStatus,
} from '../../fair/exhibitor/status/registration-status.js';
import { MembershipService } from '../../identity/account/rights/membership.service.js';
import { message, term } from '../../platform/text/message.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import { requireVersion, userError } from '../../platform/failure/user-error.js';
import { slugsFor } from '../../platform/text/slug.js';
import { fieldsOf, refuseSponsorLevel } from './exhibitor-fields.js';
import type { ExhibitorIdInput, RegisterExhibitorInput } from './registration.input.js';

/** A new registration, and whether its creator became a member. */
export interface NewRegistration {
  exhibitorId: string;
  joined: boolean;
}

/** The steps of an applicant, from the draft to the submission or withdrawal. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly memberships: MembershipService,
    private readonly exhibitors: ExhibitorWriterService,
    private readonly categories: CategoryChoiceService,
  ) {}

  /** Adds a draft. An applicant becomes its member. */
  async register(input: RegisterExhibitorInput): Promise<NewRegistration> {
    const { id: eventId, locales, country: home } = await this.access.eventForRegistration(input.eventId);
    const organizer = this.access.isOrganizer(eventId);
    const check = new InputCheck();
    const columns = {
      ...fieldsOf(check, input, { locales, home }),
      externalId: check.text(input.externalId, ['externalId'], EXHIBITOR_FIELDS.externalId.maximum),
    };
    check.slug(input.slug, ['slug']);
    if (input.externalId != null && !organizer) {
      check.refuse(['externalId'], message`Only organizers of the event can set externalId.`);
    }
    if (!organizer) refuseSponsorLevel(check, input);
    const categories = (await this.categories.read(check, eventId, input.categoryIds)) ?? [];
    check.done();

    const slugs = input.slug == null ? slugsFor(columns.name, 'exhibitor') : [input.slug];
    const exhibitorId = await this.exhibitors.addDraft({ ...columns, eventId }, slugs, categories);
    return { exhibitorId, joined: !organizer && (await this.memberships.join(eventId, exhibitorId)) };
  }

  /** Submits a draft, or submits a registration again after requested changes. */
  async submit({ exhibitorId, version }: ExhibitorIdInput): Promise<string> {
    const exhibitor = await this.access.lockByGlobalId(exhibitorId, 'MANAGE_EXHIBITOR');
    const status = nextStatus('SUBMIT', this.access.statusOf(exhibitor));
    // An applicant who must make changes can submit them after the last day, too.
    if (exhibitor.status === 'DRAFT') this.access.requireOpen(exhibitor);
    await this.exhibitors.write(exhibitor, version, { columns: { status, announcedStatus: null } });
    return exhibitor.id;
  }

  /**
   * Withdraws a registration. A trigger of `create-booth-allocation.ts` releases its booths, and its products
   * are hidden with it (`product.renderer.ts`).
   */
  async withdraw({ exhibitorId, version }: ExhibitorIdInput): Promise<string> {
    const exhibitor = await this.access.lockByGlobalId(exhibitorId, 'MANAGE_EXHIBITOR');
    const status = nextStatus('WITHDRAW', this.access.statusOf(exhibitor));
    const columns = { status, published: false, announcedStatus: null };
    await this.exhibitors.write(exhibitor, version, { columns });
    return exhibitor.id;
  }

  /** Deletes a draft with its products, holds and members. */
  async delete({ exhibitorId, version }: ExhibitorIdInput): Promise<void> {
    const exhibitor = await this.access.lockByGlobalId(exhibitorId, 'MANAGE_EXHIBITOR');
    const status = this.access.statusOf(exhibitor);
    if (status !== 'DRAFT') {
      const refusal = message`The registration is ${term(status)}; only a draft can be deleted. Withdraw it instead.`;
      throw userError('WRONG_STATUS', refusal);
    }
    requireVersion(version, exhibitor.version, {});
    await this.exhibitors.remove(exhibitor);
  }
}

function nextStatus(move: Move, status: Status): Status {
  const next = statusAfter(move, status);
  if (!next) throw wrongStatus(move, status);
  return next;
}
