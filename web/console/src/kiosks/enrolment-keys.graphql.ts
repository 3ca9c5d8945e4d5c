// Made by web/components/tools/generate.mjs.
import { TypedDocumentString } from '@vitrine/components/typed-document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A new key for a fleet. */
export type CreateKioskEnrolmentKeyInput = {
  /** How many devices the key admits, 1 to 1,000. */
  devices: number;
  /** The global id of the event that the kiosks may read. */
  eventId: string | number;
  /** When the key expires, within the next 90 days. */
  expiresAt: string;
  /** The name of the fleet, 1 to 100 characters. */
  name: string;
  /** Whether its kiosks execute persisted queries only. `UpdateKioskInput` can change this for each kiosk. */
  persistedQueriesOnly?: boolean;
};

/** The key. */
export type KioskEnrolmentKeyIdInput = {
  /** The global id of the key. */
  enrolmentKeyId: string | number;
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

export type EnrolmentKeysQueryVariables = Exact<{
  event: string;
}>;

export type EnrolmentKeysQuery = {
  event: {
    kioskEnrolmentKeys: Array<{
      id: string;
      name: string;
      devices: number;
      enrolled: number;
      createdAt: string;
      expiresAt: string;
      revokedAt: string | null;
      owner: { email: string } | null;
    }> | null;
  } | null;
};

export type CreateEnrolmentKeyMutationVariables = Exact<{
  input: CreateKioskEnrolmentKeyInput;
}>;

export type CreateEnrolmentKeyMutation = {
  createKioskEnrolmentKey: {
    key: string | null;
    enrolmentKey: { id: string } | null;
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export type RevokeEnrolmentKeyMutationVariables = Exact<{
  input: KioskEnrolmentKeyIdInput;
}>;

export type RevokeEnrolmentKeyMutation = {
  revokeKioskEnrolmentKey: {
    errors: Array<{ code: UserErrorCode; message: string; path: Array<string> | null }>;
  };
};

export const EnrolmentKeysDocument = new TypedDocumentString(`
    query EnrolmentKeys($event: String!) {
  event(slug: $event) {
    kioskEnrolmentKeys {
      id
      name
      devices
      enrolled
      createdAt
      expiresAt
      revokedAt
      owner {
        email
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EnrolmentKeysQuery, EnrolmentKeysQueryVariables>;
export const CreateEnrolmentKeyDocument = new TypedDocumentString(`
    mutation CreateEnrolmentKey($input: CreateKioskEnrolmentKeyInput!) {
  createKioskEnrolmentKey(input: $input) {
    key
    enrolmentKey {
      id
    }
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateEnrolmentKeyMutation, CreateEnrolmentKeyMutationVariables>;
export const RevokeEnrolmentKeyDocument = new TypedDocumentString(`
    mutation RevokeEnrolmentKey($input: KioskEnrolmentKeyIdInput!) {
  revokeKioskEnrolmentKey(input: $input) {
    errors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeEnrolmentKeyMutation, RevokeEnrolmentKeyMutationVariables>;
