import { Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { LocaleArgs } from '../../catalog/catalog.args.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { localized } from '../../catalog/queries/locale.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { CategoryType } from '../category/category.type.js';
import { EventType } from '../event/event.type.js';
import { type ImageSource, ImageType } from '../media/image.type.js';
import { AssumedLength } from '../../platform/graphql/limits/field-cost.js';
import { withinCost } from '../../platform/graphql/limits/stored-length.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { SponsorLevelType } from '../sponsor-level/sponsor-level.type.js';
import { type ExhibitorSource, ExhibitorType } from './exhibitor.type.js';
import { type RepresentativeSource, RepresentativeType } from './representative/representative.type.js';
import { LocalizedDetail, LocalizedField } from '../../catalog/localized-field.js';

/** The number of categories in the cost estimate. Those beyond it are added to the cost. */
const USUAL_CATEGORIES = 5;

@Resolver(() => ExhibitorType)
@LocalizedField('name', 'names', { description: 'The name in the requested language.' })
@LocalizedField('city', 'cities', {
  nullable: true,
  description: 'The home city of the exhibitor, in the requested language. Null if unknown.',
})
@LocalizedDetail('description', 'descriptions', {
  nullable: true,
  description: 'The description in the requested language, some sentences long. Null without one.',
})
export class ExhibitorResolver {
  constructor(readonly loaders: CatalogLoaders) {}

  @PlainField(() => EventType, { description: 'The event of the exhibitor.' })
  event(source: ExhibitorSource): ReferenceSource {
    return source.event.source;
  }

  @PlainField(() => String, {
    args: () => LocaleArgs,
    description:
      'The name in the requested language without legal form and home city, such as `安弦空间信息` for `北京安弦空间信息有限公司`. It is a continuous part of the name.',
  })
  shortName(
    { name, shortName, event }: ExhibitorSource,
    args: LocaleArgs,
    context: RequestContext,
  ): string | null {
    return localized(shortName ?? name, event, args, context);
  }

  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description:
      'The name of the level at which the exhibitor sponsors the event, in the requested language. Null for none.',
  })
  sponsorLevel(source: ExhibitorSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(this.sponsorship(source)?.name, source.event, args, context);
  }

  @PlainField(() => SponsorLevelType, {
    nullable: true,
    description: 'The level at which the exhibitor sponsors the event. Null for none.',
  })
  sponsorship({ event, sponsorship = null }: ExhibitorSource): ReferenceSource | null {
    return event.get(sponsorship);
  }

  @PlainField(() => ImageType, {
    nullable: true,
    description: 'The logo of the exhibitor. Null without one.',
  })
  logo(source: ExhibitorSource): ImageSource | null {
    return source.logo && { ...source.logo, event: source.event };
  }

  @PlainField(() => [RepresentativeType], { description: 'The public representatives of the exhibitor.' })
  representatives(source: ExhibitorSource): RepresentativeSource[] {
    return source.representatives.map((person, index) => ({
      ...person,
      event: source.event,
      phone: (context) =>
        this.loaders
          .of(context)
          .staffField(source, 'phones')
          ?.then((phones) => (phones as (string | null)[] | null)?.[index] ?? null) ?? null,
    }));
  }

  @AssumedLength(USUAL_CATEGORIES)
  @PlainField(() => [CategoryType], { description: 'The categories of the exhibitor.' })
  categories(
    source: ExhibitorSource,
    _args: object,
    context: object,
    info: GraphQLResolveInfo,
  ): ReferenceSource[] {
    return withinCost(source.event.getAll(source.categories), USUAL_CATEGORIES, context, info);
  }
}
