import { FILTER_RULES, PlaceFilterOf } from '../../../catalog/catalog-filter.input.js';
import { InputType } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';
import { CountryCodeScalar } from '../../../platform/graphql/schema/scalars.js';
import { ExhibitorKind } from '../exhibitor.type.js';
import { RegistrationStatus } from '../status/registration-status.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

export const ExhibitorLack = apiEnum('ExhibitorLack', 'Data that an exhibitor can lack.', {
  LOGO: 'It has no logo.',
  TRANSLATION: 'Its name, or an existing description, lacks a text in a language of the event.',
  DESCRIPTION: 'It has no description in any language.',
  BOOTH: 'No booth is assigned to it.',
  CATEGORY: 'It is in no category.',
  CONTACT: 'It has neither an e-mail address nor a telephone number of a contact.',
});
export type ExhibitorLack = keyof typeof ExhibitorLack;

@InputType('ExhibitorFilter', { description: FILTER_RULES })
export class ExhibitorFilter extends PlaceFilterOf('exhibitors with a booth') {
  @NullableField(() => Boolean, 'Whether the exhibitor has a booth.')
  hasBooth?: boolean | null;

  @NullableField(() => [CountryCodeScalar], 'Countries of exhibitors.')
  countries?: string[] | null;

  @NullableField(() => [ExhibitorKind], 'Kinds of exhibitors.')
  kinds?: ExhibitorKind[] | null;

  @NullableField(
    () => [RegistrationStatus],
    'Statuses of registrations. The field applies only for staff. Visitors can read only published exhibitors, so it has no effect for them.',
  )
  statuses?: RegistrationStatus[] | null;

  @NullableField(
    () => Boolean,
    'Whether visitors can read the exhibitor. The field applies only for staff and has no effect for others.',
  )
  published?: boolean | null;

  @NullableField(
    () => [ExhibitorLack],
    'Data that the exhibitor lacks. The field applies only for staff and has no effect for others.',
  )
  lacks?: ExhibitorLack[] | null;

  @NullableField(
    () => Boolean,
    'Whether an enabled account is a member of the exhibitor. The field applies only for staff and has no effect for others.',
  )
  hasMember?: boolean | null;

  @NullableField(
    () => [String],
    "Labels of the event's staff. The field applies only for staff and has no effect for others.",
  )
  labels?: string[] | null;

  @NullableField(
    () => Boolean,
    'Whether a change of the exhibitor, or of one of its products, waits for a decision. The field applies only for staff and has no effect for others.',
  )
  pending?: boolean | null;

  @NullableField(
    () => [String],
    'Slugs of zones. Matches exhibitors that apply for one of them. The field applies only for staff and has no effect for others.',
  )
  appliedZones?: string[] | null;
}
