import { Injectable } from '@nestjs/common';
import { Field, ObjectType, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { type ExhibitorSource, ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';

@ObjectType('RejectedExhibitorChange', { description: 'A change of an approved entry that staff rejected.' })
class RejectedExhibitorChangeType {
  @Field(() => DateTimeScalar, { description: 'The time of the rejection.' })
  at: Date;

  @NullableField(() => String, 'The reason. Null if none was given.')
  note: string | null;
}

/** Reads the rejections of all exhibitors of a request in one statement. */
@Injectable()
export class RejectedChangeLoader {
  readonly #loaders = new PerRequest(() => new DataLoader((ids: readonly string[]) => this.#read(ids)));

  constructor(private readonly database: Database) {}

  /** The latest change of the exhibitor's members if it was rejected, else null. */
  load(context: object, exhibitorId: string): Promise<RejectedExhibitorChangeType | null> {
    return this.#loaders.of(context).load(exhibitorId);
  }

  async #read(ids: readonly string[]): Promise<(RejectedExhibitorChangeType | null)[]> {
    const rows = await this.database.query<RejectedExhibitorChangeType & { id: string }>({
      name: 'rejected-changes',
      text: `select exhibitor.id, latest.decided_at as at, latest.note
        from unnest($1::uuid[]) as exhibitor (id) cross join lateral (
          select decision, decided_at, note from exhibitor_pending_change change
          where change.exhibitor_id = exhibitor.id order by change.at desc limit 1
        ) latest where latest.decision = 'REJECT'`,
      values: [ids],
    });
    const found = new Map(rows.map(({ id, ...rejected }) => [id, rejected]));
    return ids.map((id) => found.get(id) ?? null);
  }
}

/** Resolves the rejected change of an exhibitor, which its members can read without a mail. */
@Resolver(() => ExhibitorType)
export class RejectedChangeResolver {
  constructor(
    private readonly loaders: CatalogLoaders,
    private readonly rejected: RejectedChangeLoader,
  ) {}

  @PlainField(() => RejectedExhibitorChangeType, {
    nullable: true,
    description:
      "The rejection of the latest change that its members proposed. For the event's staff and members of the exhibitor; null for other callers, and if that change waits or was accepted.",
  })
  async rejectedChange(
    source: ExhibitorSource,
    _args: object,
    context: object,
  ): Promise<RejectedExhibitorChangeType | null> {
    if (!this.loaders.of(context).isInside(source)) return null;
    return this.rejected.load(context, source.objectId);
  }
}
