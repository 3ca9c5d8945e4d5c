import { render } from 'preact';
import { measurePanel } from './device/panel.js';
import { openStore } from './device/open-store.js';
import { storedIdentity } from './device/identity.js';
import { Root } from './root.js';

measurePanel(undefined);
const store = await openStore();
const identity = await storedIdentity(store);
const root = document.getElementById('kiosk');
if (root) render(<Root store={store} identity={identity} />, root);
