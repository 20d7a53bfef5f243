import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const relyingParty = 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/passkeys/': relyingParty, '/sign-out': relyingParty } },
});
