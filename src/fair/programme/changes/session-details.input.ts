import { Field, InputType } from '@nestjs/graphql';
import { UrlScalar } from '../../../platform/graphql/schema/scalars.js';
import { TextInput } from '../../../platform/graphql/schema/text.input.js';
import { charactersOf } from '../../../platform/text/field-rule.js';
import { SESSION_FIELDS as FIELDS } from '../session.fields.js';

/** Fields that programmes of other programs have, too. */
@InputType({ isAbstract: true })
export abstract class SessionDetailsInput {
  @Field(() => [TextInput], {
    nullable: true,
    description: `The subtitle, ${charactersOf(FIELDS.subtitle)}. Null for none.`,
  })
  subtitle?: TextInput[] | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `The abstract, ${charactersOf(FIELDS.abstract)}. Null for none.`,
  })
  abstract?: TextInput[] | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: `The type, such as talk or workshop, ${charactersOf(FIELDS.type)}. Null for none.`,
  })
  type?: TextInput[] | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: `The address of a page about the session, ${charactersOf(FIELDS.url)}. Null for none.`,
  })
  url?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `The names of hosts that are no exhibitors of the event, at most ${FIELDS.hosts.items}, each ${charactersOf(FIELDS.hosts)}. The list replaces the stored one.`,
  })
  hosts?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: `The key in another program, for staff only; ${charactersOf(FIELDS.externalId)}. TAKEN if another session of the event has it. Null for none.`,
  })
  externalId?: string | null;
}
