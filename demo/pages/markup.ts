import type { html } from 'hono/html';

/** A rendered piece of markup, whose interpolated texts are escaped. */
export type Markup = ReturnType<typeof html>;
