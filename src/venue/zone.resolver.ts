import { Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../catalog/catalog.args.js';
import { localized } from '../catalog/reading/locale.js';
import type { ReferenceSource } from '../catalog/snapshot/event-snapshot.js';
import { PlainField } from '../platform/graphql/plain-field.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { ZoneType } from './venue.type.js';

/** Tells the own fields of zones. */
@Resolver(() => ZoneType)
export class ZoneResolver {
  @PlainField(() => String, { args: () => LocaleArgs, description: 'Its name.' })
  name(source: ReferenceSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.name, source.event, args, context);
  }
}
