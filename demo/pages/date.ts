import { html } from 'hono/html';
import type { Markup } from './layout.js';

// The server does not know the user's time zone: days are those of UTC.
const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** @param moment ISO 8601 date-time */
export const formatDate = (moment: string): Markup =>
  html`<time datetime="${moment}">${format.format(new Date(moment))}</time>`;
