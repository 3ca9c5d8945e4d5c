import { Field, ObjectType, Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { type ExhibitorSource, ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { Database } from '../../../platform/database/database.js';
import { RowLoader } from '../../../platform/graphql/request/row-loader.js';
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

type RejectionRow = RejectedExhibitorChangeType & { id: string };

/** The latest change of each of these exhibitors if it was rejected. */
const REJECTIONS = `
  select exhibitor.id, latest.decided_at as at, latest.note
  from unnest($1::uuid[]) as exhibitor (id) cross join lateral (
    select decision, decided_at, note from exhibitor_pending_change change
    where change.exhibitor_id = exhibitor.id order by change.at desc limit 1
  ) latest where latest.decision = 'REJECT'`;

/** Resolves the rejected change of an exhibitor, which its members can read without a mail. */
@Resolver(() => ExhibitorType)
export class RejectedChangeResolver {
  readonly #rejections: RowLoader<RejectionRow>;

  constructor(
    private readonly loaders: CatalogLoaders,
    database: Database,
  ) {
    const read = (ids: readonly string[]): Promise<RejectionRow[]> =>
      database.query({ name: 'rejected-changes', text: REJECTIONS, values: [ids] });
    this.#rejections = new RowLoader(read, ({ id }) => id);
  }

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
    return (await this.#rejections.load(context, source.objectId)) ?? null;
  }
}
