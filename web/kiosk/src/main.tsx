import { render } from 'preact';
import { guardPage } from './device/guards.js';
import { storedIdentity } from './device/identity.js';
import { openStore } from './device/open-store.js';
import { measurePanel } from './device/panel.js';
import { showTouches } from './device/press-feedback.js';
import { ProgramUpdates } from './device/program-updates.js';
import { Root } from './root.js';

measurePanel(undefined);
const store = await openStore();
const identity = await storedIdentity(store).catch(() => undefined);
guardPage();
showTouches();
const updates = new ProgramUpdates();
const root = document.getElementById('kiosk');
if (root) render(<Root store={store} identity={identity} updates={updates} />, root);
