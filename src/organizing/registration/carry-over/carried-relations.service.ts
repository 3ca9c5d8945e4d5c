import { Injectable } from '@nestjs/common';
import { type AccountGrant, RoleGrantService } from '../../../identity/account/role-grant.service.js';
import { EditionExtensions } from '../../edition/edition-extensions.service.js';
import { type KeptPicture, MediaService } from '../../../fair/media/media.service.js';
import { Transactions } from '../../../platform/database/transactions.js';

/** Copies relations of exhibitors of the earlier edition to the drafts. */
@Injectable()
export class CarriedRelationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly roles: RoleGrantService,
    private readonly extensions: EditionExtensions,
    private readonly media: MediaService,
  ) {}

  /**
   * Copies categories and zones of the same slug, logos, members and the carried relations of higher
   * features.
   */
  async copy(eventId: string, added: readonly string[]): Promise<void> {
    const { sql } = this.transactions;
    await sql.query({
      text: `insert into exhibitor_category (event_id, exhibitor_id, category_id)
        select distinct carried.event_id, carried.id, category.id
        from exhibitor carried
        join exhibitor_category link on link.exhibitor_id = carried.carried_from
        join category earlier on earlier.id = link.category_id
        join category on category.event_id = $1 and category.slug = earlier.slug
        where carried.id = any($2)`,
      values: [eventId, added],
    });
    await sql.query({
      text: `update exhibitor carried set applied_zone_id = zone.id
        from exhibitor earlier join zone earlier_zone on earlier_zone.id = earlier.applied_zone_id
        join zone on zone.event_id = $1 and zone.slug = earlier_zone.slug
        where carried.id = any($2) and earlier.id = carried.carried_from`,
      values: [eventId, added],
    });
    await this.#bringLogos(eventId, added);
    const members = await sql.query<AccountGrant>({
      text: `select member.account_id as "accountId", member.role, carried.event_id as "eventId",
          carried.id as "exhibitorId"
        from exhibitor carried join role_grant member on member.exhibitor_id = carried.carried_from
        where carried.id = any($1)`,
      values: [added],
    });
    await this.roles.grantAll(members);
    await this.extensions.carryOver(added);
  }

  /** A picture belongs to one event, so the new event gets a copy of it. */
  async #bringLogos(eventId: string, added: readonly string[]): Promise<void> {
    const { sql } = this.transactions;
    const logos = await sql.query<KeptPicture>({
      text: `select distinct sha256, mime, width, height, original_bytes as "originalBytes"
        from exhibitor carried join exhibitor earlier on earlier.id = carried.carried_from
        join media on media.id = earlier.logo_id
        where carried.id = any($1)`,
      values: [added],
    });
    await this.media.bring(eventId, logos);
    await sql.query({
      text: `update exhibitor carried set logo_id = logo.id, logo_alt = (
          select jsonb_object_agg(tag, text) from jsonb_each(earlier.logo_alt) alt(tag, text), event
          where event.id = $1 and tag = any(event.locales))
        from exhibitor earlier join media shown on shown.id = earlier.logo_id
        join media logo on logo.event_id = $1 and logo.sha256 = shown.sha256
        where carried.id = any($2) and earlier.id = carried.carried_from`,
      values: [eventId, added],
    });
  }
}
