import { Field, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../../catalog/connection.type.js';
import {
  DateTimeScalar,
  EmailAddressScalar,
  LocaleScalar,
} from '../../../platform/graphql/schema/scalars.js';

@ObjectType('SignUp', { description: 'The request of a person who wants an account.' })
export class SignUpType {
  @Field(() => EmailAddressScalar, { description: 'The address of the person.' })
  email: string;

  @Field(() => LocaleScalar, { nullable: true, description: 'The language of the person. Null if unknown.' })
  locale: string | null;

  @Field(() => DateTimeScalar, { description: 'The time when the request ends.' })
  expiresAt: string;
}

export const SignUpConnectionType = connectionType('SignUp', 'sign-ups', () => SignUpType);
