/** A time of day in minutes after midnight; undefined for other texts. */
export function minutesOfDay(text: string): number | undefined {
  // Spreadsheets have times of day on the day 0 of their calendar.
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^1899-12-3[01][T ]/, '');
  const found =
    /^(?<early>凌晨|清晨|早上|上午|中午)?(?<late>下午|傍晚|晚上|晚)?\s*(?<hour>\d{1,2})(?:[:：.点點h](?<minute>\d{2})?(?::\d{2})?分?)?\s*(?<half>[ap])?\.?(?:m\.?)?(?:\s*uhr)?$/i.exec(
      plain,
    )?.groups;
  if (!found) return undefined;
  const [hour, minute] = [Number(found.hour), Number(found.minute ?? 0)];
  const isLate = found.late !== undefined || found.half?.toLowerCase() === 'p';
  const isEarly = found.early !== undefined || found.half?.toLowerCase() === 'a';
  if (minute > 59 || hour > 24 || ((isLate || isEarly) && hour > 12 && found.half !== undefined))
    return undefined;
  // A bare number is no time.
  if (found.minute === undefined && !isLate && !isEarly && !/[点點h]|uhr/i.test(plain)) return undefined;
  if (isLate) return (hour >= 12 ? hour : hour + 12) * 60 + minute;
  const early = isEarly && hour === 12 && found.early !== '中午' ? 0 : hour;
  return early * 60 + minute;
}

/** `2027-05-18` for `2027/5/18`, `2027年5月18日` and `18.05.2027`; undefined for other texts and days. */
export function dayOf(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ]00:00(?::00)?)?(?:\s*\S*)?$/.exec(
      plain,
    ) ?? [];
  const [, germanDay = '', germanMonth = '', germanYear = ''] =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(plain) ?? [];
  const iso = [
    year || germanYear,
    (month || germanMonth).padStart(2, '0'),
    (day || germanDay).padStart(2, '0'),
  ].join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** The minutes of `75`, `75 min`, `75分钟`, `1:15`, `01:15:00`, `1.25 h` and `1小时15分`; undefined for other texts. */
export function minutesOfDuration(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^1899-12-3[01][t ]/, '');
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*h)?$/.exec(plain);
  if (clock) return positive(Number(clock[1]) * 60 + Number(clock[2]));
  const minutes = /^(\d{1,4})\s*(?:min(?:ute)?[ns]?\.?|分钟?|分鐘|')?$/.exec(plain);
  if (minutes) return positive(Number(minutes[1]));
  const parts =
    /^(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h(?:ours?|rs?)?\.?|std\.?|stunden?|个?小时|小時)\s*(?:(\d{1,2})\s*(?:min(?:ute)?[ns]?\.?|分钟?|分鐘|m)?)?$/.exec(
      plain,
    );
  return parts
    ? positive(Math.round(Number(parts[1]?.replace(',', '.')) * 60) + Number(parts[2] ?? 0))
    : undefined;
}

function positive(minutes: number): number | undefined {
  return minutes > 0 && minutes <= 7 * 24 * 60 ? minutes : undefined;
}

/** The two times of `09:00-10:30` and `上午9:00至10:30`. */
export function timesOfRange(text: string): readonly [string, string] | undefined {
  const [from, to, more] = text.normalize('NFKC').split(/\s*(?:[-–—~～至到]|\bto\b|\bbis\b)\s*/i);
  return from !== undefined && to !== undefined && more === undefined ? [from, to] : undefined;
}

/** A local time as `instantOf` reads it. */
export function localTime(day: string, minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day} ${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}
