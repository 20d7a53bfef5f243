import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

const relyingParty = 'http://localhost:3000';

export default defineConfig({
  plugins: [sveltekit({ adapter: adapter({ pages: 'dist', fallback: 'index.html' }) })],
  server: { proxy: { '/passkeys/': relyingParty, '/sign-out': relyingParty } },
});
