import { describeInChromium } from '../chromium.js';
import { KioskServer, PIN } from './app.js';

describeInChromium('a kiosk without HTTPS', () => {
  it('shows its catalog, reports missing HTTPS to staff, and can be paired again', async () => {
    const server = await KioskServer.start('--host-resolver-rules=MAP kiosk.test 127.0.0.1');
    const { port } = new URL(server.test.url);
    const kiosk = await server.open({ address: `http://kiosk.test:${port}/kiosk` });
    await kiosk.tap(/^10 展商/);
    await kiosk.heading('展商 10').waitFor();
    const dialog = await kiosk.openDiagnostics(PIN);
    await dialog.getByText(/没有 HTTPS/).waitFor();
    const pair = dialog.getByRole('button', { name: '重新配对' });
    await pair.tap();
    const pairing = kiosk.page.waitForRequest('**/kiosks/pair');
    await pair.tap();
    await pairing;
    await kiosk.heading('春季博览会').waitFor();
    await server.close();
  });
});
