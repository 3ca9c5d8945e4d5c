import { Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../../catalog/catalog.args.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { localized } from '../../catalog/queries/locale.js';
import type { CatalogSource, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { LocalizedTextType, translations, translationsOf } from '../../catalog/translations.type.js';
import { CategoryType } from '../category/category.type.js';
import { ExhibitorType } from '../exhibitor/exhibitor.type.js';
import { type ImageSource, ImageType } from '../media/image.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { type ProductSource, ProductType } from './product.type.js';

/** Resolves the own fields of products. */
@Resolver(() => ProductType)
export class ProductResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => String, { args: () => LocaleArgs, description: 'The name in the requested language.' })
  name(source: ProductSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.name, source.event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('name'))
  names({ name, event }: ProductSource): LocalizedTextType[] {
    return translations(name, event);
  }

  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description: 'The description in the requested language, some sentences long.',
  })
  description(
    source: ProductSource,
    args: LocaleArgs,
    context: RequestContext,
  ): string | null | Promise<string | null> {
    const format = (text: LocalizedText | null | undefined): string | null =>
      localized(text, source.event, args, context);
    return this.loaders.of(context).detail(source, 'description', format);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('description'))
  descriptions(
    source: ProductSource,
    _args: object,
    context: object,
  ): LocalizedTextType[] | Promise<LocalizedTextType[]> {
    const format = (text: LocalizedText | null): LocalizedTextType[] => translations(text, source.event);
    return this.loaders.of(context).detail(source, 'description', format);
  }

  @PlainField(() => String, {
    nullable: true,
    description:
      "The key in the exhibitor's or organizer's own system. Visible to the event's staff and to members of the exhibitor; null for other callers.",
  })
  externalId(source: ProductSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'externalId', source.exhibitor);
  }

  @PlainField(() => ExhibitorType, { description: 'The exhibitor of the product.' })
  exhibitor(
    source: ProductSource,
    _args: object,
    context: object,
  ): CatalogSource | Promise<CatalogSource | null> {
    return source.parent ?? this.loaders.of(context).entry(source.exhibitor);
  }

  @PlainField(() => [CategoryType], { description: 'The categories of the product.' })
  categories(source: ProductSource): ReferenceSource[] {
    return source.event.getAll(source.categories);
  }

  @PlainField(() => [ImageType], { description: "The pictures of the product, in the exhibitor's order." })
  images(source: ProductSource): ImageSource[] {
    return source.images.map((image) => ({ ...image, event: source.event }));
  }
}
