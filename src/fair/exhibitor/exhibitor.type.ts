import { Field, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { connectionType } from '../../catalog/connection.type.js';
import { NodeType } from '../../platform/graphql/schema/node.type.js';
import type { CatalogSource } from '../../catalog/snapshot/event-snapshot.js';
import type { ImageDocument } from '../media/image.type.js';
import { CountryCodeScalar, UrlScalar } from '../../platform/graphql/schema/scalars.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { CatalogFacetsType } from './list/catalog-facets.type.js';
import type { RepresentativeDocument } from './representative/representative.type.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

export const ExhibitorKind = apiEnum('ExhibitorKind', 'The kind of an exhibitor.', {
  COMPANY: { zh: '企业', en: 'Company', description: 'A company.' },
  UNIVERSITY: { zh: '高校', en: 'University', description: 'A university or college.' },
  INSTITUTE: { zh: '科研院所', en: 'Research institute', description: 'A research institute.' },
  TEAM: {
    zh: '创业团队',
    en: 'Start-up team',
    description: 'A team of founders or makers without a company yet.',
  },
  GOVERNMENT: { zh: '政府机构', en: 'Public body', description: 'A public body.' },
});
export type ExhibitorKind = keyof typeof ExhibitorKind;

@ObjectType('Exhibitor', {
  implements: () => NodeType,
  description: 'An organization at an event, with its registration.',
})
export class ExhibitorType extends NodeType {
  @Field(() => String, { description: 'The slug, unique in the event, such as `onespace`.' })
  slug: string;

  @Field(() => ExhibitorKind, { description: 'The kind of the exhibitor.' })
  kind: ExhibitorKind;

  @NullableField(() => CountryCodeScalar, 'The home country of the exhibitor. Null if unknown.')
  country: string | null;

  @NullableField(() => UrlScalar, 'The website of the exhibitor. Null if unknown.')
  website: string | null;

  @Field(() => [String], { description: 'The brands of the exhibitor, at most 50.' })
  brands: string[];

  @Field(() => [String], { description: 'The main products of the exhibitor in a few words, at most 50.' })
  mainProducts: string[];

  @Field(() => Boolean, { description: 'Whether visitors can read the exhibitor.' })
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
  /** In all languages of the name. Null if no name has a shorter form. */
  shortName?: LocalizedText | null;
  city: LocalizedText | null;
  /** Null in documents for visitors unless the event shows addresses. */
  address: LocalizedText | null;
  postalCode: string | null;
  description?: LocalizedText | null;
  published: boolean;
  logo: ImageDocument | null;
  representatives: RepresentativeDocument[];
  /** The id of the sponsor level in the event's snapshot. */
  sponsorship?: string | null;
  /** Ids of categories in the event's snapshot. */
  categories: string[];
}
