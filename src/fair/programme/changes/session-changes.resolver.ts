import { ID, ObjectType, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../../identity/audit/change.decorator.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { AddSessionInput, SessionIdInput, UpdateSessionInput } from './session.input.js';
import { SessionType } from '../session.type.js';
import { SessionChangesService } from './session-changes.service.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@ObjectType('SessionPayload', { description: 'The session after the change.' })
export class SessionPayloadType extends PayloadType {}

@ObjectType('RemoveSessionPayload', { description: 'The result of the removal of a session.' })
class RemoveSessionPayloadType extends PayloadType {
  @NullableField(() => ID, 'The global id of the removed session. Null if the change failed.')
  removedId?: string | null;
}

/** The organizers' mutations of the programme. */
@Resolver(() => SessionPayloadType)
@EntryField('session', 'sessionId', () => SessionType, {
  description: 'The session. Null if the change failed.',
})
export class SessionChangesResolver {
  constructor(
    private readonly changes: SessionChangesService,
    readonly loaders: CatalogLoaders,
  ) {}

  @Change(() => SessionPayloadType, { description: "Adds a session. For the event's organizers." })
  async addSession(@Input('The new session.') input: AddSessionInput): Promise<{ sessionId: string }> {
    return { sessionId: await this.changes.add(input) };
  }

  @Change(() => SessionPayloadType, { description: "Changes a session. For the event's organizers." })
  async updateSession(@Input('The changes.') input: UpdateSessionInput): Promise<{ sessionId: string }> {
    return { sessionId: await this.changes.update(input) };
  }

  @Change(() => SessionPayloadType, {
    description:
      "Publishes a session. For the event's organizers. TAKEN if another published session uses its place at the same time.",
  })
  async publishSession(@Input('The session.') input: SessionIdInput): Promise<{ sessionId: string }> {
    return { sessionId: await this.changes.publish(input, true) };
  }

  @Change(() => SessionPayloadType, {
    description: "Makes a session a draft, which only staff can read. For the event's organizers.",
  })
  async unpublishSession(@Input('The session.') input: SessionIdInput): Promise<{ sessionId: string }> {
    return { sessionId: await this.changes.publish(input, false) };
  }

  @Change(() => RemoveSessionPayloadType, { description: "Removes a session. For the event's organizers." })
  async removeSession(@Input('The session.') input: SessionIdInput): Promise<{ removedId: string }> {
    await this.changes.remove(input);
    return { removedId: input.sessionId };
  }
}
