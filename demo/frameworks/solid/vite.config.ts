import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

const relyingParty = 'http://localhost:3000';

export default defineConfig({
  plugins: [solid()],
  server: { proxy: { '/passkeys/': relyingParty, '/sign-out': relyingParty } },
});
