import { it } from 'node:test';
import { inEveryBrowser } from '../support/visitors/scene.js';

inEveryBrowser((scene) => {
  it('account and passkey are still there after the server was killed and started again', async () => {
    const { page, site } = await scene.visit();
    await site.signUp('ada');

    await scene.server.kill();
    await scene.server.start();

    await page.reload();
    await site.signedInAs('ada');
    await site.signOut();
    await site.open('/sign-in');
    await site.signIn('ada');
  });
});
