import { Args, ArgsType, Field, Int, Resolver, Subscription } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { badUserInput } from '../../platform/graphql/bad-user-input.js';
import { CatalogChangeType } from './catalog-change.type.js';
import { ChangeFeedService } from './change-feed.service.js';
import type { FeedReader } from './feed-reader.js';
import { EPOCH_OF_SINCE } from './snapshot-required.js';

@ArgsType()
class CatalogChangedArgs {
  @Field(() => String, { description: 'The slug of the event; the error NOT_FOUND where it is unknown.' })
  event: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision that the caller has: first comes what changed after it, as catalogChanges tells it, then what changes from now on. Only the latter where absent.',
  })
  since?: number | null;

  @Field(() => String, { nullable: true, description: EPOCH_OF_SINCE })
  epoch?: string | null;
}

/** Tells the changes of an event as they are committed. */
@Resolver()
export class CatalogChangedResolver {
  constructor(private readonly feed: ChangeFeedService) {}

  @Subscription(() => CatalogChangeType, {
    description:
      "Sent after each change of an event's published catalog has been committed, on every replica, in the order of revisions and each once. It ends when the event is published no more.",
  })
  async catalogChanged(@Args() { event, since, epoch }: CatalogChangedArgs): Promise<FeedReader> {
    if (since != null && since < 0) throw badUserInput('`since` may not be negative.');
    const reader = await this.feed.follow(event, since ?? undefined, epoch);
    if (reader) return reader;
    throw new GraphQLError('There is no such event.', { extensions: { code: 'NOT_FOUND' } });
  }
}
