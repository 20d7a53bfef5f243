export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  telemetry: false,
  css: ['~/assets/main.css'],
  vue: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('passkey-') } },
  typescript: {
    tsConfig: {
      compilerOptions: { types: ['passkey-elements/vue'] },
      vueCompilerOptions: { strictTemplates: true },
    },
  },
  // Vue tells of attributes that are not as it rendered them in a production build too.
  vite: { define: { __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' } },
});
