/** The filter of the programme in the address. */
export interface ProgrammeSearch {
  /** A day in the event's time zone. */
  readonly day?: string;
  /** The slug of a venue and the code of a hall: `main.H1`. */
  readonly hall?: string;
}

export function readProgrammeSearch({ day, hall }: Record<string, unknown>): ProgrammeSearch {
  return {
    ...(typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {}),
    ...(typeof hall === 'string' && hall.length <= 100 ? { hall } : {}),
  };
}
