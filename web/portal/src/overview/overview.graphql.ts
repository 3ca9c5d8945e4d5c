// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An exhibitor, with the version that the caller has read. */
export type ExhibitorIdInput = {
  /** The global id of the exhibitor. */
  exhibitorId: string | number;
  /** The version that the caller has read. STALE if the stored version differs. If it is absent, versions are not compared. */
  version?: number | null | undefined;
};

/** The kind of an error that the caller can correct. */
export type UserErrorCode =
  /** The booth is assigned to, or held for, another exhibitor, or blocked. */
  | 'BOOTH_TAKEN'
  /** This Idempotency-Key was used with another request. */
  | 'IDEMPOTENCY_MISMATCH'
  /** The value has a wrong form: too long, empty, not an address. */
  | 'INVALID'
  /** Other objects still need the object. */
  | 'IN_USE'
  /** The object does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** As many as the event has room for are approved already. */
  | 'QUOTA_EXCEEDED'
  /** The event does not accept registrations now. */
  | 'REGISTRATION_CLOSED'
  /** The object has changed since the version sent. */
  | 'STALE'
  /** Another object has this slug, code or e-mail already. */
  | 'TAKEN'
  /** The e-mail address or the password is wrong. */
  | 'WRONG_CREDENTIALS'
  /** The status does not allow this step. */
  | 'WRONG_STATUS';

export type SubmitExhibitorMutationVariables = Exact<{
  input: ExhibitorIdInput;
}>;

export type SubmitExhibitorMutation = {
  submitExhibitor: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export type WithdrawExhibitorMutationVariables = Exact<{
  input: ExhibitorIdInput;
}>;

export type WithdrawExhibitorMutation = {
  withdrawExhibitor: { errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }> };
};

export const SubmitExhibitorDocument = new TypedDocumentString(`
    mutation SubmitExhibitor($input: ExhibitorIdInput!) {
  submitExhibitor(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitExhibitorMutation, SubmitExhibitorMutationVariables>;
export const WithdrawExhibitorDocument = new TypedDocumentString(`
    mutation WithdrawExhibitor($input: ExhibitorIdInput!) {
  withdrawExhibitor(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawExhibitorMutation, WithdrawExhibitorMutationVariables>;
