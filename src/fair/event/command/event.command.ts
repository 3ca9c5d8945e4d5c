import type { Command } from 'commander';
import { addAsOption } from '../../../platform/cli/as-option.js';
import type { CliCommand, CliContext } from '../../../platform/cli/cli-command.js';
import { StartFailure } from '../../../platform/failure/start-failure.js';
import type { CreateEventInput } from '../changes/event.input.js';
import type { CommandTerms, EventAdminService } from './event-admin.service.js';
import { configureFields, type Options } from './event-options.js';

/** `vitrine event create SLUG`: a draft. */
export const eventCreateCommand: CliCommand = {
  name: 'event create',
  description: 'create an event, a draft',
  configure: (command) => void configureFields(withTerms(command)),
  run: async (context, options, [slug = '']) => {
    const { fieldsIn } = await import('./event-fields.js');
    const fields = fieldsIn(options);
    const missingOptions = REQUIRED.filter(([field]) => fields[field] == null).map(([, option]) => option);
    if (missingOptions.length > 0)
      throw new StartFailure(`These options are missing: ${missingOptions.join(', ')}.`);
    await (await adminOf(context)).create({ slug, ...fields } as CreateEventInput, termsOf(options));
    context.print(`${slug}: ${options.dryRun === true ? 'would be created' : 'created, a draft'}`);
  },
};

/** `vitrine event update SLUG`. */
export const eventUpdateCommand: CliCommand = {
  name: 'event update',
  description: 'change fields of an event',
  configure: (command) => void configureFields(withTerms(command)),
  run: async (context, options, [slug = '']) => {
    const { fieldsIn } = await import('./event-fields.js');
    const admin = await adminOf(context);
    const fields = fieldsIn(options, await admin.localesOf(slug));
    const names = Object.keys(fields);
    if (names.length === 0) throw new StartFailure('No field is given.');
    await admin.update(slug, fields, termsOf(options));
    context.print(
      `${slug}: ${names.length} fields ${options.dryRun === true ? 'would be changed' : 'changed'}`,
    );
  },
};

/** `vitrine event publish SLUG`. */
export const eventPublishCommand: CliCommand = {
  name: 'event publish',
  description: 'publish a draft or an archived event',
  configure: (command) => void withTerms(command),
  run: async (context, options, [slug = '']) => {
    const admin = await adminOf(context);
    const { exhibitors, hidden, products, sessions } = await admin.publish(slug, termsOf(options));
    const result = options.dryRun === true ? 'would be published' : 'published';
    context.print(`${slug}: ${result}; ${exhibitors} exhibitors, ${products} products, ${sessions} sessions`);
    if (hidden > 0) context.print(`${hidden} approved exhibitors are hidden (vitrine exhibitors publish)`);
  },
};

const REQUIRED = [
  ['name', '--name'],
  ['startsOn', '--starts'],
  ['endsOn', '--ends'],
  ['timeZone', '--time-zone'],
  ['locales', '--languages'],
] as const;

function withTerms(command: Command): Command {
  return addAsOption(command)
    .argument('<slug>', 'the slug of the event')
    .option('--dry-run', 'check without a change');
}

function termsOf({ as, dryRun }: Options): CommandTerms {
  return { as: as as string | undefined, isTrial: dryRun === true };
}

async function adminOf(context: CliContext): Promise<EventAdminService> {
  const app = await context.openApplication();
  const { EventAdminService: admin } = await import('./event-admin.service.js');
  return app.get(admin);
}
