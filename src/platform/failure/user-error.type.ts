import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { UserProblem } from './user-error.js';

/** The codes as an enumeration of the API. The compiler compares the keys with the codes of services. */
const CODES = {
  INVALID: 'The value has a wrong form: too long, empty, not an address.',
  NOT_FOUND: 'The object does not exist, or the caller may not see it.',
  TAKEN: 'Another object has this slug, code or e-mail already.',
  STALE: 'The object has changed since the version sent.',
  WRONG_STATUS: 'The status does not allow this step.',
  BOOTH_TAKEN: 'The booth is assigned to, or held for, another exhibitor, or blocked.',
  REGISTRATION_CLOSED: 'The event does not accept registrations now.',
  QUOTA_EXCEEDED: 'As many as the event has room for are approved already.',
  WRONG_CREDENTIALS: 'The e-mail address or the password is wrong.',
  IN_USE: 'Other objects still need the object.',
  IDEMPOTENCY_MISMATCH: 'This Idempotency-Key was used with another request.',
} as const satisfies Record<UserProblem['code'], string>;

type Code = keyof typeof CODES;

const UserErrorCodeEnum = Object.fromEntries(Object.keys(CODES).map((code) => [code, code])) as {
  [Name in Code]: Name;
};

registerEnumType(UserErrorCodeEnum, {
  name: 'UserErrorCode',
  description: 'The kind of an error that the caller can correct.',
  valuesMap: Object.fromEntries(Object.entries(CODES).map(([code, description]) => [code, { description }])),
});

@ObjectType('UserError', {
  description:
    'An error that the caller can correct. For a variable of a wrong type, it is the GraphQL error BAD_USER_INPUT instead. Its `extensions` contain the `variable`, the `path` to the wrong value and the expected `type`.',
})
export class UserErrorType {
  @Field(() => UserErrorCodeEnum, { description: 'The kind of the error.' })
  code: Code;

  @Field(() => [String], {
    nullable: true,
    description:
      'The path in the input, `["booths", "3", "code"]`. Null if the error concerns the whole input.',
  })
  path: readonly string[] | null;
}

/** The payload of every mutation. */
@ObjectType({ isAbstract: true })
export abstract class PayloadType {
  @Field(() => [UserErrorType], {
    description:
      'The errors that the caller can correct; if there are any, the mutation has changed nothing.',
  })
  errors: UserErrorType[];
}
