import { registerPreset } from '../preset/register-preset.js';

/** Supabase Auth; `params` have its `apikey`, and `authorization` for who is signed in. */
export const supabase = registerPreset('supabase', {
  endpoint: '/auth/v1/passkeys',
  registration: {
    options: {
      path: '/registration/options',
      headers: { apikey: '$params.apikey', Authorization: '$params.authorization' },
      body: {},
      pick: 'options',
      state: { challenge: 'challenge_id' },
    },
    verify: {
      path: '/registration/verify',
      headers: { apikey: '$params.apikey', Authorization: '$params.authorization' },
      body: { challenge_id: '$state.challenge', credential: '$credential' },
    },
  },
  authentication: {
    options: {
      path: '/authentication/options',
      headers: { apikey: '$params.apikey', Authorization: '$params.authorization' },
      body: {},
      pick: 'options',
      state: { challenge: 'challenge_id' },
    },
    verify: {
      path: '/authentication/verify',
      headers: { apikey: '$params.apikey', Authorization: '$params.authorization' },
      body: { challenge_id: '$state.challenge', credential: '$credential' },
    },
  },
});
