/**
 * The numbers of all advisory locks: equal in every process and different from each other. Migrations have
 * their own, `'table'::regclass::oid`.
 */
export const ADVISORY_LOCKS = {
  /** One process runs migrations. */
  migrations: 7_604_211,
  /** One process projects in the background. */
  drain: 7_140_230_001,
  /** One process prunes the journal of changes. */
  pruning: 7_140_230_002,
  /** One process sends mails. */
  outbox: 7_140_230_003,
  /** One process loads the sample. */
  sample: 7_140_230_004,
} as const;

/** The seed of the hash that names the lock of a picture, by its sha256. */
export const PICTURE_LOCK_SEED = 7_140_230_020;

/** The first of the two numbers that name the lock of an event that is being packed. */
export const PACKING_LOCK_CLASS = 714_023_003;
