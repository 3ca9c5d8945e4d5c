import { Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../../catalog/catalog.args.js';
import { localized } from '../../catalog/queries/locale.js';
import { LocalizedTextType, translations, translationsOf } from '../../catalog/translations.type.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { UrlScalar } from '../../platform/graphql/scalars.js';
import { ImageRenditionType, type ImageSource, ImageType, ImageUrlArgs } from './image.type.js';
import { PictureAddressService } from './picture-address.service.js';
import { renditionsOf } from './rendition.js';

/** Tells where the renditions of a picture are and what it shows. */
@Resolver(() => ImageType)
export class ImageResolver {
  constructor(private readonly addresses: PictureAddressService) {}

  @PlainField(() => UrlScalar, {
    args: () => ImageUrlArgs,
    description:
      'A rendition no wider than asked, never scaled up: 128, 256, 640 or 1080 pixels, the smallest where less is asked. A path such as `/media/…` on this server, where its operator has not set the public address.',
  })
  url(source: ImageSource, { width }: ImageUrlArgs): string {
    return this.addresses.of(source, width);
  }

  @PlainField(() => [ImageRenditionType], {
    description: 'All sizes that are served, the narrowest first.',
  })
  renditions(source: ImageSource): ImageRenditionType[] {
    return renditionsOf(source).map(({ name, width, height }) => ({
      url: this.addresses.of(source, name),
      width,
      height,
    }));
  }

  @PlainField(() => String, {
    description:
      'All sizes that are served, in the form of the attribute `srcset` of `img`: `…/256.webp 256w, …/640.webp 640w`.',
  })
  srcSet(source: ImageSource): string {
    return renditionsOf(source)
      .map(({ name, width }) => `${this.addresses.of(source, name)} ${String(width)}w`)
      .join(', ');
  }

  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description: 'What it shows, in words.',
  })
  alt(source: ImageSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.alt, source.event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('alt'))
  alts({ alt, event }: ImageSource): LocalizedTextType[] {
    return translations(alt, event);
  }
}
