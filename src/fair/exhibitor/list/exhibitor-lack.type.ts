import { Field, Int, ObjectType } from '@nestjs/graphql';
import { apiEnum } from '../../../platform/graphql/schema/api-enum.js';

export const ExhibitorLack = apiEnum('ExhibitorLack', 'Data that an exhibitor can lack.', {
  BOOTH: { zh: '展位', en: 'Booth', description: 'No booth is assigned to it.' },
  CATEGORY: { zh: '领域', en: 'Category', description: 'It is in no category.' },
  CONTACT: {
    zh: '联系方式',
    en: 'Contact',
    description: 'It has neither an e-mail address nor a telephone number of a contact.',
  },
  DESCRIPTION: { zh: '简介', en: 'Description', description: 'It has no description in any language.' },
  LOGO: { zh: '标志', en: 'Logo', description: 'It has no logo.' },
  TRANSLATION: {
    zh: '译文',
    en: 'Translation',
    description: 'Its name, or an existing description, lacks a text in a language of the event.',
  },
});
export type ExhibitorLack = keyof typeof ExhibitorLack;

@ObjectType('LackCount', { description: 'The number of exhibitors with one missing part.' })
export class LackCountType {
  @Field(() => ExhibitorLack, { description: 'The missing part.' })
  lack: ExhibitorLack;

  @Field(() => Int, { description: 'The number of exhibitors, at least 1.' })
  count: number;
}
