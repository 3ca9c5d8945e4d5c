import { Injectable } from '@nestjs/common';
import { CategoryChoiceService } from '../../fair/category/category-choice.service.js';
import { SponsorLevelService } from '../../fair/sponsor-level/sponsor-level.service.js';
import { PictureChoiceService } from '../../fair/media/picture-choice.service.js';
import {
  type ExhibitorChange,
  ExhibitorWriterService,
} from '../../fair/exhibitor/exhibitor-writer.service.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import {
  ExhibitorAccessService,
  type ExhibitorState,
} from '../../fair/exhibitor/exhibitor-access.service.js';
import { fieldsOf, refuseSponsorLevel } from './exhibitor-fields.js';
import type { SetExhibitorLogoInput, UpdateExhibitorInput } from './registration.input.js';
import { PendingChangeService } from '../../fair/pending-change/pending-change.service.js';
import { type ExhibitorValues, MODERATED_EXHIBITOR } from './pending-change/moderated-exhibitor.js';

/** Changes the entries of exhibitors. */
@Injectable()
export class EntryChangesService {
  constructor(
    private readonly access: ExhibitorAccessService,
    private readonly exhibitors: ExhibitorWriterService,
    private readonly categories: CategoryChoiceService,
    private readonly levels: SponsorLevelService,
    private readonly pictures: PictureChoiceService,
    private readonly pendingChanges: PendingChangeService,
  ) {}

  /**
   * Changes the fields of the input, or stores them as a pending change if the exhibitor is approved. Returns
   * the id.
   */
  async update(input: UpdateExhibitorInput): Promise<string> {
    const exhibitor = await this.access.lockByGlobalId(input.exhibitorId, 'EDIT_EXHIBITOR');
    this.access.requireStep('EDIT', exhibitor);
    const check = new InputCheck();
    const currentValues = await this.#values(exhibitor);
    const { country, event } = exhibitor;
    const columns = fieldsOf(check, input, {
      country,
      eventCountry: event.country,
      locales: event.locales,
      stored: currentValues,
    });
    const isOrganizer = this.access.isOrganizer(exhibitor.eventId);
    if (!isOrganizer) refuseSponsorLevel(check, input);
    const sponsorLevelId = isOrganizer
      ? await this.levels.read(check, exhibitor.eventId, input.sponsorLevel)
      : undefined;
    const categories = await this.categories.read(check, exhibitor.eventId, input.categoryIds);
    check.done();
    return this.#change(exhibitor, input.version, { columns: { ...columns, sponsorLevelId }, categories });
  }

  /** Sets or removes the logo, or stores a pending change as `update` does. Returns the exhibitor's id. */
  async setLogo(input: SetExhibitorLogoInput): Promise<string> {
    const exhibitor = await this.access.lockByGlobalId(input.exhibitorId, 'EDIT_EXHIBITOR');
    this.access.requireStep('EDIT', exhibitor);
    const check = new InputCheck();
    const images = input.image ? [input.image] : [];
    const { logoId, logoAlt = null } = await this.#values(exhibitor);
    const currentPictures = logoId ? [{ mediaId: logoId, alt: logoAlt }] : [];
    const pictureEvent = { eventId: exhibitor.eventId, locales: exhibitor.event.locales };
    const [logo] = await this.pictures.read(check, pictureEvent, images, {
      paths: [['image']],
      currentPictures,
    });
    check.done();
    const columns = { logoId: logo?.mediaId ?? null, logoAlt: logo?.alt ?? null };
    return this.#change(exhibitor, input.version, { columns });
  }

  async #change(
    exhibitor: ExhibitorState,
    version: number | null | undefined,
    change: ExhibitorChange,
  ): Promise<string> {
    if (this.access.isModerated(exhibitor)) {
      const proposedValues = { ...change.columns, categories: change.categories };
      await this.pendingChanges.proposeChange(MODERATED_EXHIBITOR, exhibitor, version, proposedValues);
    } else {
      await this.exhibitors.write(exhibitor, version, change);
    }
    return exhibitor.id;
  }

  /** The current values, which a change starts from. */
  async #values(exhibitor: ExhibitorState): Promise<Partial<ExhibitorValues>> {
    const isModerated = this.access.isModerated(exhibitor);
    return this.pendingChanges.valuesFor(MODERATED_EXHIBITOR, exhibitor.id, isModerated);
  }
}
