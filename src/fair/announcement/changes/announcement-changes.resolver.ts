import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { DeletePayloadType } from '../../../platform/failure/delete-payload.type.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import {
  AnnouncementIdInput,
  CreateAnnouncementInput,
  UpdateAnnouncementInput,
} from './announcement.input.js';
import { AnnouncementChangesService } from './announcement-changes.service.js';
import { AnnouncementType } from '../announcement.type.js';

@ObjectType('AnnouncementPayload', { description: 'The announcement after the change.' })
class AnnouncementPayloadType extends PayloadType {}

@Resolver(() => AnnouncementPayloadType)
@EntryField('announcement', 'announcementId', () => AnnouncementType, {
  description: 'The announcement. Null if the change failed.',
})
export class AnnouncementChangesResolver {
  constructor(
    private readonly changes: AnnouncementChangesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => AnnouncementPayloadType, {
    description: "Creates an announcement. For the event's organizers.",
  })
  async createAnnouncement(
    @Input('The new announcement.') input: CreateAnnouncementInput,
  ): Promise<{ announcementId: string }> {
    return { announcementId: await this.changes.create(input) };
  }

  @Change(() => AnnouncementPayloadType, {
    description: "Changes an announcement. For the event's organizers.",
  })
  async updateAnnouncement(
    @Input('The changes.') input: UpdateAnnouncementInput,
  ): Promise<{ announcementId: string }> {
    return { announcementId: await this.changes.update(input) };
  }

  @Change(() => AnnouncementPayloadType, {
    description: "Publishes an announcement. For the event's organizers.",
  })
  async publishAnnouncement(
    @Input('The announcement.') input: AnnouncementIdInput,
  ): Promise<{ announcementId: string }> {
    return { announcementId: await this.changes.publish(input, true) };
  }

  @Change(() => AnnouncementPayloadType, {
    description: "Makes an announcement a draft, which only staff can read. For the event's organizers.",
  })
  async unpublishAnnouncement(
    @Input('The announcement.') input: AnnouncementIdInput,
  ): Promise<{ announcementId: string }> {
    return { announcementId: await this.changes.publish(input, false) };
  }

  @Change(() => DeletePayloadType, { description: "Deletes an announcement. For the event's organizers." })
  async deleteAnnouncement(
    @Input('The announcement.') input: AnnouncementIdInput,
  ): Promise<{ deletedId: string }> {
    await this.changes.delete(input);
    return { deletedId: input.announcementId };
  }
}
