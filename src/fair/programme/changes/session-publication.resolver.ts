import { ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import { SessionsInput } from './session.input.js';
import { SessionPayloadType } from './session-changes.resolver.js';
import { SessionPublicationService, type SessionResult } from './session-publication.service.js';

@ObjectType('SessionsPayload', { description: 'The results of a mutation of many sessions.' })
class SessionsPayloadType extends PayloadType {}

/** The result of the mutations of many sessions. It is serializable as JSON. */
interface SessionsOutcome {
  results?: readonly SessionResult[];
}

/** The mutations that publish many sessions or make them drafts. */
@Resolver(() => SessionsPayloadType)
export class SessionPublicationResolver {
  constructor(private readonly publications: SessionPublicationService) {}

  @Change(() => SessionsPayloadType, {
    description:
      "Publishes up to 1,000 sessions of one event. For the event's organizers. Each session has its own result. A session with the error TAKEN or NOT_FOUND stays unchanged. If two drafts exclude each other, the first one in the list is published.",
  })
  async publishSessions(@Input('The sessions.') input: SessionsInput): Promise<SessionsOutcome> {
    return { results: await this.publications.setAll(input, true) };
  }

  @Change(() => SessionsPayloadType, {
    description:
      "Makes up to 1,000 sessions of one event drafts, which only staff can read. For the event's organizers. Each session has its own result.",
  })
  async unpublishSessions(@Input('The sessions.') input: SessionsInput): Promise<SessionsOutcome> {
    return { results: await this.publications.setAll(input, false) };
  }

  @PlainField(() => [SessionPayloadType], {
    description:
      'One result for each session, in the order of the input. A session with errors is unchanged; the others have the requested state.',
  })
  results({ results = [] }: SessionsOutcome): readonly SessionResult[] {
    return results;
  }
}
