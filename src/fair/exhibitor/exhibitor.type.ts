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
  @Field(() => String, { description: 'The slug, unique in the event, such as `onespace`.' })
  slug: string;

  @Field(() => ExhibitorKind, { description: 'What it is.' })
  kind: ExhibitorKind;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Where it comes from. Null if unknown.' })
  country: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its site. Null if unknown.' })
  website: string | null;

  @Field(() => DateTimeScalar, { description: 'The time of the last change of the object itself.' })
  updatedAt: string;

  @Field(() => Int, {
    description:
      'The number of the stored version. It rises with each change. Send it with a mutation to detect concurrent changes.',
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

/** The source of the fields of Exhibitor. */
export interface ExhibitorSource extends CatalogSource {
  name: LocalizedText;
  city: LocalizedText | null;
  description?: LocalizedText | null;
  logo: ImageDocument | null;
  representatives: RepresentativeDocument[];
  /** Ids of categories in the event's snapshot. */
  categories: string[];
}
