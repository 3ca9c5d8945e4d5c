import {
  accountCreateCommand,
  accountGrantCommand,
  accountListCommand,
  accountPasswordCommand,
  accountRevokeCommand,
  accountSignUpsCommand,
} from './organizing/access/command/account.command.js';
import { accountInviteCommand } from './organizing/access/command/account-invite.command.js';
import { boothsReportCommand } from './organizing/allocation/report/booth-report.command.js';
import { catalogRenderCommand } from './catalog/projection/catalog-render.command.js';
import { catalogVerifyCommand } from './catalog/projection/verify/catalog-verify.command.js';
import { catalogEpochCommand } from './catalog/epoch/catalog-epoch.command.js';
import {
  persistedQueriesAddCommand,
  persistedQueriesListCommand,
  persistedQueriesRemoveCommand,
} from './visiting/persisted-queries/persisted-queries.command.js';
import {
  eventCreateCommand,
  eventPublishCommand,
  eventUpdateCommand,
} from './fair/event/command/event.command.js';
import { exhibitorStepCommands } from './organizing/registration/command/exhibitor-steps.command.js';
import { contractPrintCommand } from './organizing/exchange/command/contract.command.js';
import { exportCommands, templateCommand } from './organizing/exchange/command/export.command.js';
import { catalogExportCommand, scheduleExportCommand } from './organizing/publication/publication.command.js';
import { importListCommand, importRevertCommand } from './organizing/exchange/command/import-jobs.command.js';
import { importCommands } from './organizing/exchange/command/import.command.js';
import { mediaPruneCommand } from './fair/media/prune/media-prune.command.js';
import { migrateCommand } from './platform/cli/migrate.command.js';
import { schemaPrintCommand } from './platform/cli/schema-print.command.js';
import { searchRebuildCommand } from './visiting/search/rebuild/search-rebuild.command.js';
import { sampleCommand } from './sample/sample.command.js';
import type { CliCommand } from './platform/cli/cli-command.js';

// Loaded only by the commands that need them: `--help` needs neither of them.
export const application = async () => (await import('./app.module.js')).AppModule;
export const migrations = async () => (await import('../migrations/all.js')).MIGRATIONS;

/** All commands of `vitrine`. */
export const COMMANDS: readonly CliCommand[] = [
  migrateCommand(migrations),
  sampleCommand,
  catalogRenderCommand,
  catalogVerifyCommand,
  catalogEpochCommand,
  accountCreateCommand,
  accountInviteCommand,
  accountListCommand,
  accountSignUpsCommand,
  accountGrantCommand,
  accountRevokeCommand,
  accountPasswordCommand,
  eventCreateCommand,
  eventUpdateCommand,
  eventPublishCommand,
  ...exhibitorStepCommands,
  boothsReportCommand,
  mediaPruneCommand,
  ...importCommands,
  templateCommand,
  importListCommand,
  importRevertCommand,
  ...exportCommands,
  scheduleExportCommand,
  catalogExportCommand,
  searchRebuildCommand,
  persistedQueriesAddCommand(application),
  persistedQueriesListCommand,
  persistedQueriesRemoveCommand,
  schemaPrintCommand(application),
  contractPrintCommand(application, async () => (await import('./app.contract.js')).contractParts()),
];
