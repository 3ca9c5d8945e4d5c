import { Args, Resolver } from '@nestjs/graphql';
import { Change } from '../../identity/audit/change.decorator.js';
import { DeletePayloadType } from '../../catalog/deleted.type.js';
import { ApplicationsService } from './applications.service.js';
import { EntryChangesService } from './entry-changes.service.js';
import { type ExhibitorOutcome, ExhibitorPayloadType } from './exhibitor-payload.type.js';
import {
  ExhibitorIdInput,
  RegisterExhibitorInput,
  SetExhibitorLogoInput,
  UpdateExhibitorInput,
} from './registration.input.js';
import { RegistrationService } from './registration.service.js';

/** Takes registrations from applicants and organizers. */
@Resolver()
export class RegistrationResolver {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly entries: EntryChangesService,
    private readonly applications: ApplicationsService,
  ) {}

  @Change(() => ExhibitorPayloadType, {
    description:
      'Registers an exhibitor, as a draft. Any account may where the event takes registrations, and becomes its member; REGISTRATION_CLOSED otherwise. Organizers may at any time.',
  })
  registerExhibitor(
    @Args('input', { type: () => RegisterExhibitorInput, description: 'The registration.' })
    input: RegisterExhibitorInput,
  ): Promise<ExhibitorOutcome> {
    return this.registrations.register(input);
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      'Changes what an exhibitor tells of itself; for its members, unless it is REJECTED or WITHDRAWN, and for organizers. Where it is APPROVED, what a member changes is pending until staff accept it, if the event moderates changes.',
  })
  async updateExhibitor(
    @Args('input', { type: () => UpdateExhibitorInput, description: 'What changes.' })
    input: UpdateExhibitorInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.entries.update(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      'Gives an exhibitor its logo, or takes it away; for whom and when as `updateExhibitor`. NOT_FOUND for a picture that was not uploaded for the event.',
  })
  async setExhibitorLogo(
    @Args('input', { type: () => SetExhibitorLogoInput, description: 'Which logo.' })
    input: SetExhibitorLogoInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.entries.setLogo(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      'Hands a registration in for review, from DRAFT or CHANGES_REQUESTED; for its members, while the event takes registrations or waits for their changes, and for organizers.',
  })
  async submitExhibitor(
    @Args('input', { type: () => ExhibitorIdInput, description: 'Which exhibitor.' }) input: ExhibitorIdInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.applications.submit(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      'Takes a registration back for good, hides the exhibitor and releases its booths; for its members and organizers, unless it is REJECTED already.',
  })
  async withdrawExhibitor(
    @Args('input', { type: () => ExhibitorIdInput, description: 'Which exhibitor.' }) input: ExhibitorIdInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.applications.withdraw(input) };
  }

  @Change(() => DeletePayloadType, {
    description:
      'Deletes a registration in the status DRAFT for good, with its products, booth holds, members and invitations; for its members and organizers. WRONG_STATUS in any other status: withdraw it instead. Its pictures stay with the event until `media prune`.',
  })
  async deleteExhibitor(
    @Args('input', { type: () => ExhibitorIdInput, description: 'Which exhibitor.' }) input: ExhibitorIdInput,
  ): Promise<{ deletedId: string }> {
    await this.applications.delete(input);
    return { deletedId: input.exhibitorId };
  }
}
