import { Int, Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../../catalog/catalog.args.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { localized } from '../../catalog/queries/locale.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { LocalizedTextType, translations, translationsOf } from '../../catalog/translations.type.js';
import { VERSION_FIELD } from '../../catalog/version.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { HallType, VenueType } from '../venue/venue.type.js';
import { type AnnouncementSource, AnnouncementType } from './announcement.type.js';

/** Resolves the own fields of announcements. */
@Resolver(() => AnnouncementType)
export class AnnouncementResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => String, { args: () => LocaleArgs, description: 'The text in the requested language.' })
  text(source: AnnouncementSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.text, source.event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('text'))
  texts({ text, event }: AnnouncementSource): LocalizedTextType[] {
    return translations(text, event);
  }

  @PlainField(() => [VenueType], {
    description:
      'The venues that the announcement is for. Without venues and halls it is for the whole event.',
  })
  venues({ event, venues }: AnnouncementSource): ReferenceSource[] {
    return event.getAll(venues);
  }

  @PlainField(() => [HallType], { description: 'The halls that the announcement is for.' })
  halls({ event, halls }: AnnouncementSource): ReferenceSource[] {
    return event.getAll(halls);
  }

  @PlainField(() => Int, VERSION_FIELD)
  version(source: AnnouncementSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'version');
  }
}
