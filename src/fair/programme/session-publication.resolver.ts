import { Args, ObjectType, Resolver } from '@nestjs/graphql';
import { Change } from '../../identity/audit/change.decorator.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import { SessionsInput } from './session.input.js';
import { SessionPayloadType } from './session-changes.resolver.js';
import { SessionPublicationService, type SessionResult } from './session-publication.service.js';

@ObjectType('SessionsPayload', { description: 'What became of each of many sessions.' })
class SessionsPayloadType extends PayloadType {}

/** What the mutations of many sessions return; it survives JSON. */
interface SessionsOutcome {
  results?: readonly SessionResult[];
}

/** Takes organizers' decisions about which sessions visitors see, many at once. */
@Resolver(() => SessionsPayloadType)
export class SessionPublicationResolver {
  constructor(private readonly publications: SessionPublicationService) {}

  @Change(() => SessionsPayloadType, {
    description:
      'Shows up to 1,000 sessions of one event to visitors. Only organizers of the event can call it. Each has a result of its own: TAKEN or NOT_FOUND leave that one as it was. Of two drafts that exclude each other the first in the list is shown.',
  })
  async publishSessions(
    @Args('input', { type: () => SessionsInput, description: 'Which sessions.' }) input: SessionsInput,
  ): Promise<SessionsOutcome> {
    return { results: await this.publications.setAll(input, true) };
  }

  @Change(() => SessionsPayloadType, {
    description:
      'Makes up to 1,000 sessions of one event drafts, which staff alone see. Only organizers of the event can call it. Each has a result of its own.',
  })
  async unpublishSessions(
    @Args('input', { type: () => SessionsInput, description: 'Which sessions.' }) input: SessionsInput,
  ): Promise<SessionsOutcome> {
    return { results: await this.publications.setAll(input, false) };
  }

  @PlainField(() => [SessionPayloadType], {
    description:
      'One result for each session, in the order asked; one with errors was left as it was, the others are as asked.',
  })
  results({ results = [] }: SessionsOutcome): readonly SessionResult[] {
    return results;
  }
}
