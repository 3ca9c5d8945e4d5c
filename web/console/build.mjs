import { buildApp } from '../components/tools/build-app.mjs';

/** The screens that most users do not open each day. */
const RARE_SCREENS = ['announcements', 'audit', 'exchange', 'kiosks', 'plan-editor', 'settings', 'staff'];

await buildApp(import.meta.dirname, '/console', RARE_SCREENS);
