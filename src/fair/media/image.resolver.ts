import { Resolver } from '@nestjs/graphql';
import { AssumedLength } from '../../platform/graphql/limits/field-cost.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { UrlScalar } from '../../platform/graphql/schema/scalars.js';
import { ImageRenditionType, type ImageSource, ImageType, ImageUrlArgs } from './image.type.js';
import { PictureAddressService } from './picture-address.service.js';
import { RENDITION_WIDTHS, renditionsOf } from './rendition.js';
import { LocalizedField } from '../../catalog/localized-field.js';

/** Resolves the addresses of the renditions of a picture and its alternative text. */
@Resolver(() => ImageType)
@LocalizedField('alt', 'alts', {
  nullable: true,
  description: 'The alternative text in the requested language. Null without one.',
})
export class ImageResolver {
  constructor(private readonly addresses: PictureAddressService) {}

  @PlainField(() => UrlScalar, {
    args: () => ImageUrlArgs,
    description:
      'The address of the widest rendition that is at most as wide as requested: 128, 256, 640 or 1080 pixels. Pictures are never scaled up. For a smaller width it is the smallest rendition. It is a path on this server, such as `/media/…`, if the operator has not set the public address.',
  })
  url(source: ImageSource, { width }: ImageUrlArgs): string {
    return this.addresses.of(source, width);
  }

  @AssumedLength(RENDITION_WIDTHS.length)
  @PlainField(() => [ImageRenditionType], { description: 'All renditions, the narrowest first.' })
  renditions(source: ImageSource): ImageRenditionType[] {
    return renditionsOf(source).map(({ name, width, height }) => ({
      url: this.addresses.of(source, name),
      width,
      height,
    }));
  }

  @PlainField(() => String, {
    description:
      'All renditions in the format of the attribute `srcset` of `img`: `…/256.webp 256w, …/640.webp 640w`.',
  })
  srcSet(source: ImageSource): string {
    return renditionsOf(source)
      .map(({ name, width }) => `${this.addresses.of(source, name)} ${String(width)}w`)
      .join(', ');
  }
}
