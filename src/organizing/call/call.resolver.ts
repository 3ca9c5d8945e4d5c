import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { LocaleArgs, PageArgs } from '../../catalog/catalog.args.js';
import { localized } from '../../catalog/queries/locale.js';
import type { RowConnection } from '../../catalog/queries/connection/row-list.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { LocalizedTextType, translations, translationsOf } from '../../catalog/translations.type.js';
import { type EventSource, EventType } from '../../fair/event/event.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { CallLoader } from './call.loader.js';
import {
  type CallChoiceSource,
  CallChoiceType,
  CallConnectionType,
  type CallSource,
  CallType,
} from './call.type.js';

/** Finds calls for exhibitors and resolves their fields. */
@Resolver(() => CallType)
export class CallResolver {
  constructor(private readonly calls: CallLoader) {}

  @Query(() => CallType, {
    nullable: true,
    description:
      'The call for exhibitors of an event, also while the event is a DRAFT. Null if the event shows no call or is ARCHIVED.',
  })
  call(
    @Args('event', { type: () => String, description: 'The slug of the event.' }) slug: string,
  ): Promise<CallSource | null> {
    return this.calls.shown(slug);
  }

  @Query(() => CallConnectionType, {
    name: 'calls',
    description: 'The shown calls for exhibitors, the event with the earliest first day first.',
  })
  allCalls(@Args() args: PageArgs): RowConnection<CallSource> {
    return this.calls.list(args);
  }

  @PlainField(() => String, {
    args: () => LocaleArgs,
    description: 'The name of the event in the requested language.',
  })
  name({ name, event }: CallSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(name, event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('name'))
  names({ name, event }: CallSource): LocalizedTextType[] {
    return translations(name, event);
  }

  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description: 'The introduction for applicants in the requested language. Null if there is none.',
  })
  introduction(
    { introduction, event }: CallSource,
    args: LocaleArgs,
    context: RequestContext,
  ): string | null {
    return localized(introduction, event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('introduction'))
  introductions({ introduction, event }: CallSource): LocalizedTextType[] {
    return translations(introduction, event);
  }

  @PlainField(() => [CallChoiceType], {
    description: 'The categories of the event, for `categoryIds` of a registration.',
  })
  async categories(source: CallSource, _args: object, context: object): Promise<CallChoiceSource[]> {
    return (await this.calls.choices(context, source)).categories;
  }

  @PlainField(() => [CallChoiceType], {
    description: 'The zones of the event, for `appliedZoneId` of a registration.',
  })
  async zones(source: CallSource, _args: object, context: object): Promise<CallChoiceSource[]> {
    return (await this.calls.choices(context, source)).zones;
  }

  @PlainField(() => Int, {
    nullable: true,
    description:
      'How many exhibitors can still be approved in the event. Null without a limit, and if the call does not state it.',
  })
  async placesLeft(source: CallSource, _args: object, context: object): Promise<number | null> {
    return (await this.calls.choices(context, source)).placesLeft;
  }
}

/** Resolves the categories and zones that an applicant can choose. */
@Resolver(() => CallChoiceType)
export class CallChoiceResolver {
  @PlainField(() => String, { args: () => LocaleArgs, description: 'The name in the requested language.' })
  name({ name, event }: CallChoiceSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(name, event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('name'))
  names({ name, event }: CallChoiceSource): LocalizedTextType[] {
    return translations(name, event);
  }

  @PlainField(() => Int, {
    nullable: true,
    description:
      'How many exhibitors can still be approved here. Null without a limit, and if the call does not state it.',
  })
  placesLeft({ placesLeft }: CallChoiceSource): number | null {
    return placesLeft;
  }
}

/** Adds to events their calls, for staff that prepares one. */
@Resolver(() => EventType)
export class EventCallResolver {
  constructor(
    private readonly calls: CallLoader,
    private readonly loaders: CatalogLoaders,
  ) {}

  @PlainField(() => CallType, {
    nullable: true,
    description:
      "Its call for exhibitors, shown or not. Visible to the event's staff; null for other callers, who read `Query.call`.",
  })
  async call(source: EventSource, _args: object, context: object): Promise<CallSource | null> {
    return this.loaders.of(context).isStaff(source) ? this.calls.load(context, source.objectId) : null;
  }
}
