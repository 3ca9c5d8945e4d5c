import { Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { NoticeReleaseService } from './notice-release.service.js';
import { DiscardNoticesPayloadType, NoticesInput, ReleaseNoticesPayloadType } from './notice.type.js';

/** The mutations of old mails that wait for an organizer. */
@Resolver()
export class NoticeReleaseResolver {
  constructor(private readonly service: NoticeReleaseService) {}

  @Change(() => ReleaseNoticesPayloadType, {
    description:
      "Sends mails that wait because they are old, all or the given ones; for the event's organizers. At most 1,000 per call: " +
      'call it again for the next ones. NOT_FOUND if a given mail does not wait.',
  })
  async releaseNotices(@Input('The mails.') input: NoticesInput): Promise<object> {
    return { count: await this.service.decide(input, 'RELEASE') };
  }

  @Change(() => DiscardNoticesPayloadType, {
    description:
      "Discards mails that wait because they are old, all or the given ones; for the event's organizers. They stay " +
      'listed and are never sent. At most 1,000 per call: call it again for the next ones.',
  })
  async discardNotices(@Input('The mails.') input: NoticesInput): Promise<object> {
    return { count: await this.service.decide(input, 'DISCARD') };
  }
}
