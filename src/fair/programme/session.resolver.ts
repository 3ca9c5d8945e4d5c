import { Int, Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../../catalog/catalog.args.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { localized } from '../../catalog/queries/locale.js';
import type { CatalogSource, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { VERSION_FIELD } from '../../catalog/version.type.js';
import { LocalizedTextType, translations, translationsOf } from '../../catalog/translations.type.js';
import { ExhibitorType } from '../exhibitor/exhibitor.type.js';
import {
  type RepresentativeSource,
  RepresentativeType,
} from '../exhibitor/representative/representative.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { HallType, type StageSource, stagesOf, StageType, VenueType } from '../venue/venue.type.js';
import { type SessionSource, SessionType } from './session.type.js';

/** Resolves the own fields of programme items. */
@Resolver(() => SessionType)
export class SessionResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => String, { args: () => LocaleArgs, description: 'The title in the requested language.' })
  title(source: SessionSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.title, source.event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('title'))
  titles({ title, event }: SessionSource): LocalizedTextType[] {
    return translations(title, event);
  }

  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description: 'The description in the requested language, some sentences long.',
  })
  description(
    source: SessionSource,
    args: LocaleArgs,
    context: RequestContext,
  ): string | null | Promise<string | null> {
    const format = (text: LocalizedText | null | undefined): string | null =>
      localized(text, source.event, args, context);
    return this.loaders.of(context).detail(source, 'description', format);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('description'))
  descriptions(
    source: SessionSource,
    _args: object,
    context: object,
  ): LocalizedTextType[] | Promise<LocalizedTextType[]> {
    const format = (text: LocalizedText | null): LocalizedTextType[] => translations(text, source.event);
    return this.loaders.of(context).detail(source, 'description', format);
  }

  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description: 'The subtitle in the requested language.',
  })
  subtitle(source: SessionSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.subtitle, source.event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('subtitle'))
  subtitles({ subtitle, event }: SessionSource): LocalizedTextType[] {
    return translations(subtitle, event);
  }

  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description: 'The series of sessions that it belongs to, in the requested language.',
  })
  track(source: SessionSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.track, source.event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('track'))
  tracks({ track, event }: SessionSource): LocalizedTextType[] {
    return translations(track, event);
  }

  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description: 'The type of the session in the requested language, such as talk or workshop.',
  })
  type(source: SessionSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.type, source.event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('type'))
  types({ type, event }: SessionSource): LocalizedTextType[] {
    return translations(type, event);
  }

  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description: 'The abstract in the requested language.',
  })
  abstract(
    source: SessionSource,
    args: LocaleArgs,
    context: RequestContext,
  ): string | null | Promise<string | null> {
    const format = (text: LocalizedText | null | undefined): string | null =>
      localized(text, source.event, args, context);
    return this.loaders.of(context).detail(source, 'abstract', format);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('abstract'))
  abstracts(
    source: SessionSource,
    _args: object,
    context: object,
  ): LocalizedTextType[] | Promise<LocalizedTextType[]> {
    const format = (text: LocalizedText | null | undefined): LocalizedTextType[] =>
      translations(text, source.event);
    return this.loaders.of(context).detail(source, 'abstract', format);
  }

  @PlainField(() => String, {
    nullable: true,
    description:
      "The key of the session in the organizer's own system. Visible to the event's staff; null for other callers.",
  })
  externalId(source: SessionSource, _args: object, context: object): Promise<unknown> | null {
    const loaders = this.loaders.of(context);
    return loaders.isStaff(source) ? loaders.staffField(source, 'externalId') : null;
  }

  @PlainField(() => VenueType, { nullable: true, description: 'The venue of the session.' })
  venue(source: SessionSource): ReferenceSource | null {
    return source.event.get(source.venue);
  }

  @PlainField(() => HallType, { nullable: true, description: 'The hall of the session.' })
  hall(source: SessionSource): ReferenceSource | null {
    return source.event.get(source.hall);
  }

  @PlainField(() => StageType, {
    nullable: true,
    description: 'The stage or room of the session. Null if the session uses the whole hall or has no hall.',
  })
  stage({ event, hall, stage }: SessionSource): StageSource | null {
    const source = event.get(hall);
    return (source && stagesOf(source).find(({ code }) => code === stage)) ?? null;
  }

  @PlainField(() => [RepresentativeType], { description: 'The speakers of the session.' })
  speakers(source: SessionSource): RepresentativeSource[] {
    return source.speakers.map((person) => ({ ...person, event: source.event }));
  }

  @PlainField(() => [ExhibitorType], {
    description: 'The published exhibitors that take part in the session.',
  })
  exhibitors(source: SessionSource, _args: object, context: object): Promise<CatalogSource[]> {
    return this.loaders.of(context).entries(source.exhibitors);
  }

  @PlainField(() => Int, VERSION_FIELD)
  version(source: SessionSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'version');
  }
}
