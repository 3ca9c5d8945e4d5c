import { Field, ObjectType, Resolver } from '@nestjs/graphql';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { type ExhibitorSource, ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { PlainField } from '../../../platform/graphql/plain-field.js';
import { DateTimeScalar } from '../../../platform/graphql/scalars.js';
import { ReviewDecision } from '../review-decision.type.js';
import { ReviewLoader, type ReviewSource } from './review.loader.js';

@ObjectType('ExhibitorReview', { description: 'A decision about a registration.' })
class ExhibitorReviewType {
  @Field(() => ReviewDecision, { description: 'What was decided.' })
  decision: ReviewDecision;

  @Field(() => String, { nullable: true, description: 'What was said to the applicant.' })
  note: string | null;

  @Field(() => String, { nullable: true, description: "For the event's staff; null for everybody else." })
  internalNote: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Who decided, by e-mail address; for the event's staff, null for everybody else.",
  })
  by: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  at: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the applicant was told; null where that is still to be done.',
  })
  notifiedAt: Date | null;
}

/** Tells of an exhibitor what was decided about its registration. */
@Resolver(() => ExhibitorType)
export class ExhibitorReviewsResolver {
  constructor(
    private readonly loaders: CatalogLoaders,
    private readonly reviewLoader: ReviewLoader,
  ) {}

  @PlainField(() => [ExhibitorReviewType], {
    nullable: true,
    description:
      "The decisions about its registration, the latest first; for the event's staff and, without internal notes and what is not told yet, its own members. Null for everybody else.",
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

function forMember({ decision, note, at, notifiedAt }: ReviewSource): object {
  return { decision, note, at, notifiedAt };
}
