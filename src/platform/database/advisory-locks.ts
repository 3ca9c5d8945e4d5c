/**
 * The numbers of all advisory locks: equal in every process and different from each other. Migrations use further
 * numbers, `'table'::regclass::oid`.
 */
export const ADVISORY_LOCKS = {
  /** Held by the one process that runs migrations. */
  migrations: 7_604_211,
  /** Held by the one process that projects in the background. */
  drain: 7_140_230_001,
  /** Held by the one process that prunes the journal of changes. */
  pruning: 7_140_230_002,
  /** Held by the one process that sends mails. */
  outbox: 7_140_230_003,
  /** Held by the one process that loads the sample. */
  sample: 7_140_230_004,
} as const;

/** The seed of the hash for the lock number of a picture, from its sha256. */
export const PICTURE_LOCK_SEED = 7_140_230_020;

/** The first of the two numbers of the lock for packing an event. */
export const PACKING_LOCK_CLASS = 714_023_003;

/** The first of the two numbers of the lock for the imports of an event. */
export const IMPORT_LOCK_CLASS = 714_023_004;

/** The first of the two numbers of the lock for new objects with a place in the order of an event. */
export const ORDER_LOCK_CLASS = 714_023_005;
