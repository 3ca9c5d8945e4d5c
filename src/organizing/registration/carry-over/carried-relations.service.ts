import { Injectable } from '@nestjs/common';
import { type AccountGrant, RoleGrantService } from '../../../identity/account/role-grant.service.js';
import { EditionExtensionsService } from '../../edition/edition-extensions.service.js';
import { ExhibitorService } from '../../../fair/exhibitor/exhibitor.service.js';
import { type PictureInStore, MediaService } from '../../../fair/media/media.service.js';
import { Transactions } from '../../../platform/database/transactions.js';

/** Copies relations of exhibitors of the earlier edition to the drafts. */
@Injectable()
export class CarriedRelationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly exhibitors: ExhibitorService,
    private readonly roles: RoleGrantService,
    private readonly extensions: EditionExtensionsService,
    private readonly media: MediaService,
  ) {}

  /**
   * Copies categories and zones of the same slug, logos, members and the carried relations of higher
   * features.
   */
  async copy(eventId: string, draftIds: readonly string[]): Promise<void> {
    await this.exhibitors.carryPlaces(eventId, draftIds);
    await this.#copyLogos(eventId, draftIds);
    const members = await this.transactions.sql.query<AccountGrant>({
      text: `select member.account_id as "accountId", member.role, carried.event_id as "eventId",
          carried.id as "exhibitorId", member.member_role as "memberRole"
        from exhibitor carried join role_grant member on member.exhibitor_id = carried.carried_from
        where carried.id = any($1)`,
      values: [draftIds],
    });
    await this.roles.grantAll(members);
    await this.extensions.carryOver(draftIds);
  }

  /** A picture belongs to one event, so the new event gets a copy of it. */
  async #copyLogos(eventId: string, draftIds: readonly string[]): Promise<void> {
    const logos = await this.transactions.sql.query<PictureInStore>({
      text: `select distinct sha256, mime, width, height, original_bytes as "originalBytes"
        from exhibitor carried join exhibitor earlier on earlier.id = carried.carried_from
        join media on media.id = earlier.logo_id
        where carried.id = any($1)`,
      values: [draftIds],
    });
    await this.media.addAll(eventId, logos);
    await this.exhibitors.carryLogos(eventId, draftIds);
  }
}
