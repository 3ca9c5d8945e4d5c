import { Field, Int, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';

export const ExhibitorLack = apiEnum('ExhibitorLack', 'Data that an exhibitor can lack.', {
  LOGO: 'It has no logo.',
  TRANSLATION: 'Its name, or an existing description, lacks a text in a language of the event.',
  DESCRIPTION: 'It has no description in any language.',
  BOOTH: 'No booth is assigned to it.',
  CATEGORY: 'It is in no category.',
  CONTACT: 'It has neither an e-mail address nor a telephone number of a contact.',
});
export type ExhibitorLack = keyof typeof ExhibitorLack;

@ObjectType('LackCount', { description: 'The number of exhibitors with one missing part.' })
export class LackCountType {
  @Field(() => ExhibitorLack, { description: 'The missing part.' })
  lack: ExhibitorLack;

  @Field(() => Int, { description: 'The number of exhibitors, at least 1.' })
  count: number;
}
