import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { UserProblem } from './user-error.js';

/** The codes as an enumeration of the API; the keys are checked against the codes of services. */
const CODES = {
  INVALID: 'Not of the asked form: too long, empty, not an address.',
  NOT_FOUND: 'There is no such object, or the caller may not see it.',
  TAKEN: 'Another object has this slug, code or e-mail already.',
  STALE: 'Somebody else changed it since the version sent.',
  WRONG_STATUS: 'The status does not allow this step.',
  BOOTH_TAKEN: 'The booth is assigned to, or held for, another exhibitor, or blocked.',
  REGISTRATION_CLOSED: 'The event does not take registrations now.',
  QUOTA_EXCEEDED: 'As many as the event has room for are approved already.',
  WRONG_CREDENTIALS: 'The e-mail address or the password is wrong.',
  IN_USE: 'Other objects still need it.',
  IDEMPOTENCY_MISMATCH: 'This Idempotency-Key was used with another request.',
} as const satisfies Record<UserProblem['code'], string>;

type Code = keyof typeof CODES;

const UserErrorCodeEnum = Object.fromEntries(Object.keys(CODES).map((code) => [code, code])) as {
  [Name in Code]: Name;
};

registerEnumType(UserErrorCodeEnum, {
  name: 'UserErrorCode',
  description: 'What kind of thing the caller can put right.',
  valuesMap: Object.fromEntries(Object.entries(CODES).map(([code, description]) => [code, { description }])),
});

@ObjectType('UserError', { description: 'What the caller can put right.' })
export class UserErrorType {
  @Field(() => UserErrorCodeEnum, { description: 'What kind of thing it is.' })
  code: Code;

  @Field(() => String, { description: 'What is wrong, in words for people.' })
  message: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Where in the input, `["booths", "3", "code"]`; null where it concerns the whole.',
  })
  path: readonly string[] | null;
}

/** What every mutation answers. */
@ObjectType({ isAbstract: true })
export abstract class PayloadType {
  @Field(() => [UserErrorType], {
    description: 'What the caller can put right; where there is anything, nothing was changed.',
  })
  errors: UserErrorType[];
}
