import path from 'node:path';
import proxyAddr from '@fastify/proxy-addr';
import { z } from 'zod';
import { type Bucket, bucketPlace } from './bucket.js';
import { misspeltSettings } from './misspelt-settings.js';
import { StartFailure } from '../failure/start-failure.js';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no', 'on', 'off'], 'must be true or false')
  .transform((value) => ['true', '1', 'yes', 'on'].includes(value));

function wholeNumber(minimum: number, maximum: number) {
  const message = `must be a whole number from ${minimum.toString()} to ${maximum.toString()}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, message);
}

/** Parses as Fastify does, which would end the start with a stack trace instead. */
function areNetworks(text: string): boolean {
  if (!/^[\da-fA-F.:/, ]+$/.test(text)) return false;
  try {
    proxyAddr.compile(networksIn(text));
    return true;
  } catch {
    return false;
  }
}

/** The addresses and networks of a list, separated by commas. */
function networksIn(text: string): string[] {
  return text
    .split(',')
    .map((network) => network.trim())
    .filter(Boolean);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);
}

const origins = z
  .string()
  .transform((value) => value.split(',').map((origin) => origin.trim()))
  .transform((list) => list.filter((origin) => origin !== ''))
  .refine(
    (list) => list.every(isOrigin),
    'must be origins such as https://kiosk.example, separated by commas',
  );

const databaseUrl = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol),
    'must be an address such as postgresql://user:password@host:5432/database',
  );

const smtpUrl = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol),
    'must be an address such as smtp://user:password@host:587',
  );

const mediaUrl = z
  .string()
  .refine(
    (value) => bucketPlace(value) !== undefined,
    'must be an address such as s3://bucket/prefix?endpoint=https://storage.example&region=us-east-1',
  );

const addresses = z
  .string()
  .refine(areNetworks, 'must be IP addresses or networks such as 10.0.0.0/8, separated by commas');

const sender = z
  .string()
  .regex(
    /^(?:[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
    'must be an address such as Fair <no-reply@fair.example>',
  );

const publicUrl = z
  .string()
  .refine(
    (value) => isOrigin(value.replace(/\/$/, '')),
    'must be an http or https address without a path, such as https://fair.example: all pages are at its root',
  );

const MAIL_FROM = 'Vitrine <no-reply@localhost>';
const PASSWORD = 'must have 12 to 128 characters';

/** The variables of the environment with their types and defaults. */
export const SETTINGS = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_SCHEMA: flag.default(true),
  PUBLIC_URL: publicUrl.optional(),
  CORS_ORIGINS: origins.default([]),
  TRUSTED_PROXIES: addresses.optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(12, PASSWORD).max(128, PASSWORD).optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: sender.default(MAIL_FROM),
  MAILS_PER_MINUTE: wholeNumber(1, 100_000).default(60),
  MAIL_MAX_AGE_HOURS: wholeNumber(1, 8760).default(24),
  MEDIA_URL: mediaUrl.optional(),
  AWS_REGION: z.string().optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_SESSION_TOKEN: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 500).default(10),
  LIVE_CONNECTIONS: wholeNumber(0, 1_000_000).default(5000),
  LIVE_CONNECTIONS_PER_ADDRESS: wholeNumber(0, 1_000_000).default(500),
  CHANGES_KEPT: wholeNumber(1, 10_000_000).default(10_000),
  CHANGES_KEPT_DAYS: wholeNumber(1, 3650).default(30),
  CACHE_MB: wholeNumber(0, 100_000).default(32),
  UPLOAD_SPACE_MB: wholeNumber(20, 1_000_000).default(512),
  STALE_MINUTES: wholeNumber(0, 100_000).default(60),
  OFFLINE_COPIES: flag.default(true),
  SESSION_IDLE_HOURS: wholeNumber(1, 720).default(12),
  SESSION_MAX_DAYS: wholeNumber(1, 90).default(7),
  SEARCH_TIMEOUT_MS: wholeNumber(10, 5000).default(150),
  COMPILE_QUERIES: flag.default(true),
  SAMPLE_DATA: flag.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  LOG_FORMAT: z.enum(['json', 'text'], 'must be json or text').optional(),
  DRAIN_DELAY_MS: wholeNumber(0, 600_000).optional(),
  NODE_ENV: z.string().optional(),
  npm_lifecycle_event: z.string().optional(),
});

const checkedSchema = SETTINGS.refine(
  ({ ADMIN_EMAIL, ADMIN_PASSWORD }) => (ADMIN_EMAIL === undefined) === (ADMIN_PASSWORD === undefined),
  { path: ['ADMIN_EMAIL'], message: 'and ADMIN_PASSWORD must be set together or not at all' },
).refine((values) => values.MEDIA_URL === undefined || bucketOf(values) !== undefined, {
  path: ['MEDIA_URL'],
  message: 'needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
});

/** All settings of the process, checked. `.env.example` documents them. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl?: string;
  /** Whether callers can read the schema: GraphiQL, introspection and `/schema.graphql`. */
  readonly publicSchema: boolean;
  readonly corsOrigins: readonly string[];
  /** The proxies whose X-Forwarded-For is trusted. */
  readonly trustedProxies?: string;
  /** The first administrator of a database without accounts. */
  readonly administrator?: { readonly email: string; readonly password: string };
  /** Absent: the server does not mail links but returns them to the inviters. */
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  /** The maximum number of mails per minute of all processes together. */
  readonly mailsPerMinute: number;
  /**
   * The maximum age of a decision that is mailed. Older ones are mailed only after an organizer has released
   * them.
   */
  readonly mailMaxAgeHours: number;
  /** An absolute path. */
  readonly dataDir: string;
  /** Absent: pictures are stored in the data folder. */
  readonly mediaBucket?: Bucket;
  /** Absent: an embedded server is started. */
  readonly databaseUrl?: string;
  readonly databasePoolSize: number;
  /** The maximum numbers of open connections of subscriptions and streams, per process and per address. */
  readonly liveConnections: { readonly all: number; readonly perAddress: number };
  /** The maximum size and the maximum age of an event's journal of changes. */
  readonly changesKept: { readonly entries: number; readonly days: number };
  /** The time limit of the database for a statement of a search, in milliseconds. */
  readonly searchTimeoutMs: number;
  /** The limit of cached responses to visitors, in megabytes; 0 disables the cache. */
  readonly cacheMegabytes: number;
  /** The maximum size of the concurrent uploads of one process, in megabytes. */
  readonly uploadSpaceMb: number;
  /** The maximum age of a stale response while the database does not respond, in minutes. */
  readonly staleMinutes: number;
  /** Whether browsers of visitors may keep a copy of an event for visits without a network. */
  readonly offersOfflineCopies: boolean;
  /** The time after which a session ends: without a request, and in any case. */
  readonly sessions: { readonly idleHours: number; readonly maximumDays: number };
  /** Whether frequent queries of visitors are compiled. */
  readonly compilesQueries: boolean;
  /** Absent: only an empty embedded database receives the sample. */
  readonly sampleData?: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly logFormat: 'json' | 'text';
  readonly drainDelayMs: number;
  /** Whether npm is the parent. npm may die without a signal to this process, which must then detect that. */
  readonly startedByNpm: boolean;
}

/**
 * Parses the settings. Throws one StartFailure with the names of all wrong or misspelt variables, without their values.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const values = checkedValues(environment);
  const production = values.NODE_ENV === 'production';
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL,
    publicSchema: values.PUBLIC_SCHEMA,
    corsOrigins: values.CORS_ORIGINS,
    trustedProxies: values.TRUSTED_PROXIES,
    administrator: administratorOf(values),
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    mailsPerMinute: values.MAILS_PER_MINUTE,
    mailMaxAgeHours: values.MAIL_MAX_AGE_HOURS,
    mediaBucket: bucketOf(values),
    dataDir: path.resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    liveConnections: { all: values.LIVE_CONNECTIONS, perAddress: values.LIVE_CONNECTIONS_PER_ADDRESS },
    changesKept: { entries: values.CHANGES_KEPT, days: values.CHANGES_KEPT_DAYS },
    searchTimeoutMs: values.SEARCH_TIMEOUT_MS,
    cacheMegabytes: values.CACHE_MB,
    uploadSpaceMb: values.UPLOAD_SPACE_MB,
    staleMinutes: values.STALE_MINUTES,
    offersOfflineCopies: values.OFFLINE_COPIES,
    sessions: { idleHours: values.SESSION_IDLE_HOURS, maximumDays: values.SESSION_MAX_DAYS },
    compilesQueries: values.COMPILE_QUERIES,
    sampleData: values.SAMPLE_DATA,
    logLevel: values.LOG_LEVEL,
    logFormat: values.LOG_FORMAT ?? (process.stdout.isTTY && !production ? 'text' : 'json'),
    // A load balancer in front of a real database needs time to notice the drain; a developer's terminal does not.
    drainDelayMs: values.DRAIN_DELAY_MS ?? (values.DATABASE_URL === undefined ? 0 : 5000),
    startedByNpm: values.npm_lifecycle_event !== undefined,
  };
}

function checkedValues(environment: NodeJS.ProcessEnv): z.infer<typeof SETTINGS> {
  // An empty variable counts as absent, because compose files and shells often set such variables.
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = checkedSchema.safeParse(present);
  const issues = result.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];
  const faults = [...misspeltSettings(Object.keys(present), Object.keys(SETTINGS.shape)), ...issues];
  if (result.success && faults.length === 0) return result.data;
  throw new StartFailure(['The configuration is wrong:', ...faults].join('\n  '));
}

function administratorOf({ ADMIN_EMAIL: email, ADMIN_PASSWORD: password }: z.infer<typeof SETTINGS>) {
  return email === undefined || password === undefined ? undefined : { email, password };
}

function bucketOf(values: z.infer<typeof SETTINGS>): Bucket | undefined {
  const { MEDIA_URL: url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = values;
  const place = url === undefined ? undefined : bucketPlace(url, values.AWS_REGION);
  if (!place || accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return { ...place, accessKeyId, secretAccessKey, sessionToken: values.AWS_SESSION_TOKEN };
}
