/** The formats of the programme. */
export const SCHEDULE_FORMATS = ['ics', 'frab-json', 'frab-xml'] as const;
export type ScheduleFormat = (typeof SCHEDULE_FORMATS)[number];

/** A published item of the programme, in one language. */
export interface ScheduleSession {
  /** Constant for a session. */
  readonly id: string;
  /** Unique in the programme, positive and constant, for apps with numeric ids. */
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly subtitle: string;
  readonly abstract: string;
  /** The series of sessions; empty for none. */
  readonly track: string;
  /** Empty if unknown. */
  readonly type: string;
  /** The spoken language; null if unknown. */
  readonly language: string | null;
  readonly url: string | null;
  readonly isCancelled: boolean;
  readonly startsAt: string;
  readonly endsAt: string;
  /** The room, as a line of the schedule. */
  readonly room: string;
  /** Hall, venue and address. */
  readonly location: string;
  readonly geo: { readonly latitude: number; readonly longitude: number } | null;
  readonly speakers: readonly { readonly name: string; readonly role: string | null }[];
  /** Published exhibitors that take part. */
  readonly exhibitors: readonly { readonly name: string; readonly website: string | null }[];
  readonly updatedAt: string;
}

/** A day of the event with the sessions that start on it, by room and time. */
export interface ScheduleDay {
  /** The number of the day, from 1. */
  readonly index: number;
  /** `2026-08-26` */
  readonly date: string;
  readonly rooms: ReadonlyMap<string, readonly ScheduleSession[]>;
}

/** The published programme of an event at one revision, in one language. */
export interface Schedule {
  readonly slug: string;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly revision: number;
  /** `https://fair.example/events/spring`, without a slash at the end. */
  readonly address: string;
  /** Every day of the event, including days without sessions. Streamed from the database day by day. */
  readonly days: () => AsyncGenerator<ScheduleDay>;
  /** The first and the last instant of the programme; null if it is empty. */
  readonly span: readonly [string, string] | null;
}
