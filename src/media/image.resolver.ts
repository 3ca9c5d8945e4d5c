import { Inject } from '@nestjs/common';
import { Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../catalog/catalog.args.js';
import { localized } from '../catalog/reading/locale.js';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.js';
import { PlainField } from '../platform/graphql/plain-field.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { UrlScalar } from '../platform/graphql/scalars.js';
import { type ImageSource, ImageType, ImageUrlArgs } from './image.type.js';
import { renditionWidth } from './rendition.js';

/** Tells where the renditions of a picture are and what it shows. */
@Resolver(() => ImageType)
export class ImageResolver {
  readonly #base: string;

  constructor(@Inject(CONFIG) config: RunningConfig) {
    this.#base = config.publicUrl ?? `http://${config.host}:${String(config.port)}`;
  }

  @PlainField(() => UrlScalar, {
    args: () => ImageUrlArgs,
    description: 'A rendition no wider than asked, never scaled up.',
  })
  url(source: ImageSource, { width }: ImageUrlArgs): string {
    return new URL(`/media/${source.sha256}/${String(renditionWidth(source.width, width))}.webp`, this.#base)
      .href;
  }

  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description: 'What it shows, in words.',
  })
  alt(source: ImageSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.alt, source.event, args, context);
  }
}
