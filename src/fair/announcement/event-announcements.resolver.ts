import { Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CatalogLists } from '../../catalog/queries/catalog-lists.js';
import { type ListRequest, RELEVANCE } from '../../catalog/queries/list-request.js';
import { CatalogReader } from '../../catalog/queries/catalog-reader.js';
import type { ListConnection } from '../../catalog/queries/list-search.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import { EventType } from '../event/event.type.js';
import { announcementConditions } from './announcement-conditions.js';
import { AnnouncementsArgs } from './announcement.args.js';
import { AnnouncementConnectionType } from './announcement.type.js';

@Resolver(() => EventType)
export class EventAnnouncementsResolver {
  constructor(
    private readonly lists: CatalogLists,
    private readonly reader: CatalogReader,
  ) {}

  @PlainField(() => AnnouncementConnectionType, {
    args: () => AnnouncementsArgs,
    description:
      'The announcements of the event: the most urgent first, then the one with the latest start. With `filter.search`, the best match first.',
  })
  async announcements(
    { event }: ReferenceSource,
    args: AnnouncementsArgs,
    context: object,
    info: GraphQLResolveInfo,
  ): Promise<ListConnection> {
    const filter = args.filter ?? {};
    const now = new Date();
    if (filter.active != null) await this.reader.recordNextTime(event, 'ANNOUNCEMENT', now, context);
    const isSearched = Boolean(filter.search?.trim());
    const request: ListRequest = {
      event,
      kind: 'ANNOUNCEMENT',
      lists: [event.id],
      conditions: announcementConditions(event, filter, now),
      search: filter.search ?? undefined,
      order: { sort: isSearched ? RELEVANCE : 'shown', descending: true },
    };
    return this.lists.connection(request, args, context, info);
  }
}
