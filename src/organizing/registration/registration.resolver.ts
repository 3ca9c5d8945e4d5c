import { Resolver } from '@nestjs/graphql';
import { Input } from '../../platform/graphql/schema/input.js';
import { Change } from '../../identity/audit/change.decorator.js';
import { DeletePayloadType } from '../../platform/failure/delete-payload.type.js';
import { EntryChangesService } from './entry-changes.service.js';
import { type ExhibitorOutcome, ExhibitorPayloadType } from './exhibitor-payload.type.js';
import {
  ExhibitorIdInput,
  RegisterExhibitorInput,
  SetExhibitorLogoInput,
  UpdateExhibitorInput,
} from './registration.input.js';
import { RegistrationService } from './registration.service.js';
import { REGISTRATIONS_OF_ACCOUNT } from '../../identity/account/rights/membership.service.js';

/** The mutations of registrations for applicants and organizers. */
@Resolver()
export class RegistrationResolver {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly entries: EntryChangesService,
  ) {}

  @Change(() => ExhibitorPayloadType, {
    description: `Registers an exhibitor as a draft. For the event's organizers, and for every account while the event takes registrations: the account becomes its MANAGER. REGISTRATION_CLOSED otherwise. INVALID if the account is a member of ${REGISTRATIONS_OF_ACCOUNT} exhibitors of the event.`,
  })
  registerExhibitor(@Input('The registration.') input: RegisterExhibitorInput): Promise<ExhibitorOutcome> {
    return this.registrations.register(input);
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      "Changes the entry of an exhibitor. For the event's organizers, and for its managers and editors unless it is REJECTED or WITHDRAWN. If it is APPROVED and the event moderates changes, a member's changes are pending until staff accept them.",
  })
  async updateExhibitor(
    @Input('The exhibitor and its changed fields.') input: UpdateExhibitorInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.entries.update(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      'Sets or removes the logo of an exhibitor. For the callers of `updateExhibitor`, under the same conditions. NOT_FOUND for a picture that was not uploaded for the event.',
  })
  async setExhibitorLogo(
    @Input('The exhibitor and its new logo.') input: SetExhibitorLogoInput,
  ): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.entries.setLogo(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      "Submits a registration for review, from DRAFT or CHANGES_REQUESTED. For the event's organizers, and for its managers while the event takes registrations or the status is CHANGES_REQUESTED.",
  })
  async submitExhibitor(@Input('The exhibitor.') input: ExhibitorIdInput): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.registrations.submit(input) };
  }

  @Change(() => ExhibitorPayloadType, {
    description:
      "Withdraws a registration, hides the exhibitor and releases its booths. For its managers and the event's organizers, unless it is REJECTED. Only staff can reopen it.",
  })
  async withdrawExhibitor(@Input('The exhibitor.') input: ExhibitorIdInput): Promise<ExhibitorOutcome> {
    return { exhibitorId: await this.registrations.withdraw(input) };
  }

  @Change(() => DeletePayloadType, {
    description:
      "Deletes a registration permanently, with its products, booth holds, members and invitations. For its managers and the event's organizers. WRONG_STATUS unless it is DRAFT, or for organizers WITHDRAWN or REJECTED. Its pictures stay with the event until `media prune`.",
  })
  async deleteExhibitor(@Input('The exhibitor.') input: ExhibitorIdInput): Promise<{ deletedId: string }> {
    await this.registrations.delete(input);
    return { deletedId: input.exhibitorId };
  }
}
