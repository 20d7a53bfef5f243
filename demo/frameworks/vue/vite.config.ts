import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const relyingParty = 'http://localhost:3000';

export default defineConfig({
  plugins: [
    vue({
      template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('passkey-') } },
    }),
  ],
  server: { proxy: { '/passkeys/': relyingParty, '/sign-out': relyingParty } },
});
