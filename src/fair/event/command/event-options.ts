import type { Command } from 'commander';

export type Options = Readonly<Record<string, unknown>>;

/** Declares the fields of an event. */
export function configureFields(command: Command): Command {
  return command
    .option(
      '--name <text>',
      'its name; `--name zh-Hans=春季展` in another language than the first',
      appendValue,
    )
    .option('--starts <date>', 'its first day, 2027-03-01')
    .option('--ends <date>', 'its last day')
    .option('--time-zone <zone>', 'the time zone of its days, Asia/Shanghai')
    .option('--languages <tags>', 'its languages, the first is the default: zh-Hans,en')
    .option('--country <code>', 'its country, also of telephone numbers without a prefix: CN')
    .option('--quota <number>', 'the maximum number of approved exhibitors');
}

function appendValue(value: string, values: readonly string[] | undefined): string[] {
  return [...(values ?? []), value];
}
