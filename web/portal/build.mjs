import { buildApp } from '../components/tools/build-app.mjs';

await buildApp(import.meta.dirname, '/portal');
