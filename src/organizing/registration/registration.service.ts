import { Injectable } from '@nestjs/common';
import { MembershipService } from '../../identity/account/membership.service.js';
import { Operations } from '../../identity/audit/operations.js';
import { CategoryChoiceService } from '../../fair/category/category-choice.service.js';
import { ExhibitorService } from '../../fair/exhibitor/exhibitor.service.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { alternativesOf, slugFor } from '../../platform/text/slug.js';
import { ExhibitorAccessService } from '../../fair/exhibitor/exhibitor-access.service.js';
import { fieldsOf } from './exhibitor-fields.js';
import type { RegisterExhibitorInput } from './registration.input.js';

const EXTERNAL_ID = 200;

/** A new registration, and whether its creator became a member. */
export interface NewRegistration {
  exhibitorId: string;
  joined: boolean;
}

/** Registers exhibitors for applicants and organizers. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly operations: Operations,
    private readonly memberships: MembershipService,
    private readonly exhibitors: ExhibitorService,
    private readonly categories: CategoryChoiceService,
  ) {}

  /** Adds a draft. An applicant becomes its member. */
  async register(input: RegisterExhibitorInput): Promise<NewRegistration> {
    const { id: eventId, locales } = await this.access.findEvent(input.eventId);
    const organizer = this.access.isOrganizer(eventId);
    const check = new InputCheck();
    const columns = {
      ...fieldsOf(check, input, { locales }),
      externalId: check.text(input.externalId, ['externalId'], EXTERNAL_ID),
    };
    check.slug(input.slug, ['slug']);
    if (input.externalId != null && !organizer) {
      check.refuse(['externalId'], 'Only organizers of the event can set externalId.');
    }
    const categories = (await this.categories.read(check, eventId, input.categoryIds)) ?? [];
    check.done();

    const slugs = input.slug == null ? slugsFor(columns) : [input.slug];
    const { id, slug } = await this.exhibitors.insert({ ...columns, eventId }, slugs);
    await this.exhibitors.putInto(eventId, id, categories);
    const after = { ...columns, slug, categories, status: 'DRAFT' };
    this.operations.current.note({ kind: 'EXHIBITOR', id, after }, eventId);
    return { exhibitorId: id, joined: !organizer && (await this.memberships.join(eventId, id)) };
  }
}

function slugsFor({ name }: { name: LocalizedText }): Iterable<string> {
  return alternativesOf(slugFor(name, 'exhibitor'));
}
