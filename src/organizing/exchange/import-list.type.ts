import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../platform/graphql/schema/api-enum.js';
import { connectionType } from '../../catalog/connection.type.js';
import { DateTimeScalar } from '../../platform/graphql/schema/scalars.js';

export const ImportKind = apiEnum('ImportKind', 'The objects that the rows of an import describe.', {
  EXHIBITORS: 'Exhibitors, with their categories and booths.',
  PRODUCTS: 'Products of exhibitors.',
  BOOTHS: 'Booths of halls.',
  SESSIONS: 'Sessions of the programme.',
});
export type ImportKind = keyof typeof ImportKind;

@ObjectType('Import', { description: 'A completed import of a file.' })
export class ImportType {
  @Field(() => ID, { description: 'The id of the import, which `POST /import/revert` takes.' })
  id: string;

  @Field(() => ImportKind, { description: 'The objects that its rows describe.' })
  kind: ImportKind;

  @Field(() => String, { nullable: true, description: 'The name of the file; null if the sender gave none.' })
  file: string | null;

  @Field(() => Int, { description: 'The number of objects that it created.' })
  created: number;

  @Field(() => Int, { description: 'The number of objects that it changed.' })
  changed: number;

  @Field(() => DateTimeScalar, { description: 'The time of the import.' })
  at: string;

  @Field(() => String, { description: 'The account or key that imported, as in the audit.' })
  actor: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time when it was undone; null if it was not.',
  })
  revertedAt: string | null;

  @Field(() => String, { nullable: true, description: 'The account or key that undid it.' })
  revertedBy: string | null;
}

export const ImportConnectionType = connectionType('Import', 'imports', () => ImportType);
