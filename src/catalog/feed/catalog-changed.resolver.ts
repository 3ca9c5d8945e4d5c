import { Args, ArgsType, Field, Int, Resolver, Subscription } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { badUserInput } from '../../platform/graphql/errors/bad-user-input.js';
import { CatalogChangeType } from './catalog-change.type.js';
import { ChangeFeedService } from './change-feed.service.js';
import type { FeedReader } from './feed-reader.js';
import { EPOCH_OF_SINCE } from './snapshot-required.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

@ArgsType()
class CatalogChangedArgs {
  @Field(() => String, { description: 'The slug of the event. NOT_FOUND if it is unknown.' })
  event: string;

  @NullableField(
    () => Int,
    'The revision that the caller has. The subscription first sends the changes after it, as in `catalogChanges`, then new changes. If it is absent, it sends only new changes.',
  )
  since?: number | null;

  @NullableField(() => String, EPOCH_OF_SINCE)
  epoch?: string | null;
}

/** Sends the changes of an event when they are committed. */
@Resolver()
export class CatalogChangedResolver {
  constructor(private readonly feed: ChangeFeedService) {}

  @Subscription(() => CatalogChangeType, {
    description:
      "The committed changes of an event's published catalog, from all replicas, in the order of revisions and each once. The subscription ends when the event is no longer published.",
  })
  async catalogChanged(@Args() { event, since, epoch }: CatalogChangedArgs): Promise<FeedReader> {
    if (since != null && since < 0) throw badUserInput('`since` may not be negative.');
    const reader = await this.feed.follow(event, since ?? undefined, epoch);
    if (reader) return reader;
    throw new GraphQLError('There is no such event.', { extensions: { code: 'NOT_FOUND' } });
  }
}
