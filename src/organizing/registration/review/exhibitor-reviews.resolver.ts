import { Field, ObjectType, Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { type ExhibitorSource, ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { DateTimeScalar } from '../../../platform/graphql/schema/scalars.js';
import { ReviewDecision } from '../review-decision.type.js';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../../../platform/database/database.js';
import { PerRequest } from '../../../platform/graphql/request/per-request.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('ExhibitorReview', { description: 'A decision about a registration.' })
class ExhibitorReviewType {
  @Field(() => ReviewDecision, { description: 'The decision.' })
  decision: ReviewDecision;

  @NullableField(() => String, 'The note to the applicant. Null without one.')
  note: string | null;

  @NullableField(() => String, "The internal note. For the event's staff; null for other callers.")
  internalNote: string | null;

  @NullableField(
    () => String,
    "The e-mail address of the account that decided. For the event's staff; null for other callers.",
  )
  by: string | null;

  @Field(() => DateTimeScalar, { description: 'The time of the decision.' })
  at: Date;

  @NullableField(() => DateTimeScalar, 'The time when the applicant was notified. Null until then.')
  notifiedAt: Date | null;
}

/** Reads the decisions about all exhibitors of a request in one statement. */
@Injectable()
export class ReviewLoader {
  readonly #loaders = new PerRequest(() => new DataLoader((ids: readonly string[]) => this.#read(ids)));

  constructor(private readonly database: Database) {}

  /** The decisions about the exhibitor, the latest first. */
  load(context: object, exhibitorId: string): Promise<ExhibitorReviewType[]> {
    return this.#loaders.of(context).load(exhibitorId);
  }

  async #read(ids: readonly string[]): Promise<ExhibitorReviewType[][]> {
    const rows = await this.database.query<ExhibitorReviewType & { exhibitor_id: string }>({
      name: 'exhibitor-reviews',
      text: `select exhibitor_id, decision, note, internal_note as "internalNote", actor as by, at, notified_at as "notifiedAt"
        from exhibitor_review where exhibitor_id = any($1) order by at desc, id desc`,
      values: [ids],
    });
    return ids.map((id) => rows.filter((row) => row.exhibitor_id === id));
  }
}

/** Resolves the decisions about an exhibitor's registration. */
@Resolver(() => ExhibitorType)
export class ExhibitorReviewsResolver {
  constructor(
    private readonly loaders: CatalogLoaders,
    private readonly reviewLoader: ReviewLoader,
  ) {}

  @PlainField(() => [ExhibitorReviewType], {
    nullable: true,
    description:
      "The decisions about its registration, latest first. For the event's staff, and for members of the exhibitor released decisions without internal notes; null for other callers.",
  })
  async reviews(source: ExhibitorSource, _args: object, context: object): Promise<object[] | null> {
    const loaders = this.loaders.of(context);
    if (!loaders.isInside(source)) return null;
    const reviews = await this.reviewLoader.load(context, source.objectId);
    return loaders.isStaff(source)
      ? reviews
      : reviews.filter(({ notifiedAt }) => notifiedAt !== null).map(forMember);
  }
}

function forMember({ decision, note, at, notifiedAt }: ExhibitorReviewType): object {
  return { decision, note, at, notifiedAt };
}
