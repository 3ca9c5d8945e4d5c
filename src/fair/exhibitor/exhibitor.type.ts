import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType } from '../../catalog/connection.type.js';
import { NodeType } from '../../platform/graphql/node.type.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import type { ImageDocument } from '../media/image.type.js';
import { CountryCodeScalar, DateTimeScalar, UrlScalar } from '../../platform/graphql/scalars.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { CatalogFacetsType } from './catalog-facets.type.js';
import type { RepresentativeDocument } from './representative.type.js';

export enum ExhibitorKind {
  COMPANY = 'COMPANY',
  UNIVERSITY = 'UNIVERSITY',
  INSTITUTE = 'INSTITUTE',
  GOVERNMENT = 'GOVERNMENT',
  TEAM = 'TEAM',
}

registerEnumType(ExhibitorKind, {
  name: 'ExhibitorKind',
  description: 'What an exhibitor is.',
  valuesMap: {
    COMPANY: { description: 'A company.' },
    UNIVERSITY: { description: 'A university or college.' },
    INSTITUTE: { description: 'A research institute.' },
    GOVERNMENT: { description: 'A public body.' },
    TEAM: { description: 'A team of founders or makers without a company yet.' },
  },
});

export enum RegistrationStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  CHANGES_REQUESTED = 'CHANGES_REQUESTED',
  WAITLISTED = 'WAITLISTED',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(RegistrationStatus, {
  name: 'RegistrationStatus',
  description: 'Where a registration stands.',
  valuesMap: {
    DRAFT: { description: 'Being written.' },
    SUBMITTED: { description: 'Waits for a review.' },
    CHANGES_REQUESTED: { description: 'Went back to the applicant with a note.' },
    WAITLISTED: { description: 'Good, but there is no room yet.' },
    APPROVED: { description: 'Takes part.' },
    REJECTED: { description: 'Does not take part.' },
    WITHDRAWN: { description: 'Was taken back by the applicant.' },
  },
});

@ObjectType('Exhibitor', { implements: () => NodeType, description: "An organization's part in one event." })
export class ExhibitorType extends NodeType {
  @Field(() => String, { description: 'Unique in the event, `onespace`.' })
  slug: string;

  @Field(() => ExhibitorKind, { description: 'What it is.' })
  kind: ExhibitorKind;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Where it comes from; null where unknown.' })
  country: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its site; null where unknown.' })
  website: string | null;

  @Field(() => DateTimeScalar, { description: 'When its own entry last changed.' })
  updatedAt: string;

  @Field(() => Int, {
    description:
      'Grows with each change; send it back with a mutation to detect that somebody else was faster.',
  })
  version: number;

  @Field(() => Boolean, { description: 'Whether visitors see it.' })
  published: boolean;
}

export const ExhibitorConnectionType = connectionType(
  'Exhibitor',
  'exhibitors',
  () => ExhibitorType,
  () => CatalogFacetsType,
);

/** What the fields of Exhibitor get as their source. */
export interface ExhibitorSource extends CatalogSource {
  name: LocalizedText;
  city: LocalizedText | null;
  description?: LocalizedText | null;
  logo: ImageDocument | null;
  representatives: RepresentativeDocument[];
  /** Ids of categories in the event's snapshot. */
  categories: string[];
}
