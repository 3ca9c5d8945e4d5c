import { Injectable } from '@nestjs/common';
import { CategoryChoiceService } from '../../fair/category/category-choice.service.js';
import { SponsorLevelService } from '../../fair/sponsor-level/sponsor-level.service.js';
import { ExhibitorAccessService } from '../../fair/exhibitor/exhibitor-access.service.js';
import { EXHIBITOR_FIELDS } from '../../fair/exhibitor/exhibitor.fields.js';
import { ExhibitorWriterService } from '../../fair/exhibitor/exhibitor-writer.service.js';
import { STEPS } from '../../fair/exhibitor/status/registration-step.js';
import { MembershipService } from '../../identity/account/rights/membership.service.js';
import { message } from '../../platform/text/message.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import { requireVersion } from '../../platform/failure/user-error.js';
import { newSlugs } from '../../platform/text/slug.js';
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
    private readonly levels: SponsorLevelService,
  ) {}

  /** Adds a draft. An applicant becomes its member. */
  async register(input: RegisterExhibitorInput): Promise<NewRegistration> {
    const {
      id: eventId,
      locales,
      country: eventCountry,
    } = await this.access.eventForRegistration(input.eventId);
    const isOrganizer = this.access.isOrganizer(eventId);
    const check = new InputCheck();
    if (!isOrganizer) refuseSponsorLevel(check, input);
    const sponsorLevelId = isOrganizer
      ? await this.levels.read(check, eventId, input.sponsorLevel)
      : undefined;
    const columns = {
      ...fieldsOf(check, input, { locales, eventCountry }),
      sponsorLevelId,
      externalId: check.text(input.externalId, ['externalId'], EXHIBITOR_FIELDS.externalId.maximum),
    };
    check.slug(input.slug, ['slug']);
    if (input.externalId != null && !isOrganizer) {
      check.refuse(['externalId'], message`Only organizers of the event can set externalId.`);
    }
    const categories = (await this.categories.read(check, eventId, input.categoryIds)) ?? [];
    check.done();

    const slugs = newSlugs({ slug: input.slug, name: columns.name, fallback: 'exhibitor' }, isOrganizer);
    const exhibitorId = await this.exhibitors.addDraft(
      { ...columns, eventId, numberedSlug: !isOrganizer },
      slugs,
      categories,
    );
    return { exhibitorId, joined: !isOrganizer && (await this.memberships.join(eventId, exhibitorId)) };
  }

  /** Submits a draft, or submits the registration again after a request for changes. */
  async submit({ exhibitorId, version }: ExhibitorIdInput): Promise<string> {
    const exhibitor = await this.access.lockByGlobalId(exhibitorId, STEPS.SUBMIT.permission);
    this.access.requireStep('SUBMIT', exhibitor);
    const columns = { status: STEPS.SUBMIT.to, announcedStatus: null };
    await this.exhibitors.write(exhibitor, version, { columns });
    return exhibitor.id;
  }

  /**
   * Withdraws a registration. A trigger of `create-booth-allocation.ts` releases its booths. Its products are
   * hidden, too (`product.renderer.ts`).
   */
  async withdraw({ exhibitorId, version }: ExhibitorIdInput): Promise<string> {
    const exhibitor = await this.access.lockByGlobalId(exhibitorId, STEPS.WITHDRAW.permission);
    this.access.requireStep('WITHDRAW', exhibitor);
    const columns = { status: STEPS.WITHDRAW.to, published: false, announcedStatus: null };
    await this.exhibitors.write(exhibitor, version, { columns });
    return exhibitor.id;
  }

  /** Deletes a draft, or a registration that has ended, with its products, holds and members. */
  async delete({ exhibitorId, version }: ExhibitorIdInput): Promise<void> {
    const exhibitor = await this.access.lockByGlobalId(exhibitorId, STEPS.DELETE.permission);
    this.access.requireStep('DELETE', exhibitor);
    requireVersion(version, exhibitor.version, {});
    await this.exhibitors.remove(exhibitor);
  }
}
