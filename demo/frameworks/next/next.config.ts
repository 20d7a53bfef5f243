import type { NextConfig } from 'next';

const config: NextConfig = {
  // Else it is the nearest folder above with a lock file.
  turbopack: { root: import.meta.dirname },
};

export default config;
