import { Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../../catalog/catalog.args.js';
import { localized } from '../../catalog/queries/locale.js';
import { LocalizedTextType, translations, translationsOf } from '../../catalog/translations.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { type HallSource, HallType, type StageSource, stagesOf, StageType } from './venue.type.js';

/** Resolves the names of stages. */
@Resolver(() => StageType)
export class StageResolver {
  @PlainField(() => String, { args: () => LocaleArgs, description: 'The name in the requested language.' })
  name({ name, event }: StageSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(name, event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('name'))
  names({ name, event }: StageSource): LocalizedTextType[] {
    return translations(name, event);
  }
}

/** Adds stages to halls. */
@Resolver(() => HallType)
export class HallStagesResolver {
  @PlainField(() => [StageType], {
    description: "The stages or rooms of the hall, in the organizers' order.",
  })
  stages(hall: HallSource): StageSource[] {
    return stagesOf(hall);
  }
}
