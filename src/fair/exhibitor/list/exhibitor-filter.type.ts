import { FILTER_RULES, PlaceFilterOf } from '../../../catalog/catalog-filter.input.js';
import { InputType } from '@nestjs/graphql';
import { CountryCodeScalar } from '../../../platform/graphql/schema/scalars.js';
import { ExhibitorLack } from './exhibitor-lack.type.js';
import { ExhibitorKind } from '../exhibitor.type.js';
import { RegistrationStatus } from '../status/registration-status.type.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';

@InputType('ExhibitorFilter', { description: FILTER_RULES })
export class ExhibitorFilter extends PlaceFilterOf('exhibitors with a booth') {
  @NullableField(() => Boolean, 'Whether the exhibitor has a booth.')
  hasBooth?: boolean | null;

  @NullableField(() => [CountryCodeScalar], 'Countries of exhibitors.')
  countries?: string[] | null;

  @NullableField(() => [String], 'Slugs of sponsor levels. Matches exhibitors with one of them.')
  sponsorLevels?: string[] | null;

  @NullableField(() => [ExhibitorKind], 'Kinds of exhibitors.')
  kinds?: ExhibitorKind[] | null;

  @NullableField(
    () => [RegistrationStatus],
    'Statuses of registrations. For staff of the event; FORBIDDEN for others.',
  )
  statuses?: RegistrationStatus[] | null;

  @NullableField(
    () => Boolean,
    'Whether visitors can read the exhibitor. For staff of the event; FORBIDDEN for others.',
  )
  published?: boolean | null;

  @NullableField(
    () => [ExhibitorLack],
    'Data that the exhibitor lacks. For staff of the event; FORBIDDEN for others.',
  )
  lacks?: ExhibitorLack[] | null;

  @NullableField(
    () => Boolean,
    'Whether an enabled account is a member of the exhibitor. For staff of the event; FORBIDDEN for others.',
  )
  hasMember?: boolean | null;

  @NullableField(() => [String], "Labels of the event's staff. For staff of the event; FORBIDDEN for others.")
  labels?: string[] | null;

  @NullableField(
    () => Boolean,
    'Whether a change of the exhibitor, or of one of its products, waits for a decision. For staff of the event; FORBIDDEN for others.',
  )
  pending?: boolean | null;

  @NullableField(
    () => [String],
    'Slugs of zones. Matches exhibitors that apply for one of them. For staff of the event; FORBIDDEN for others.',
  )
  appliedZones?: string[] | null;
}
