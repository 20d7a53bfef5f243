/** Which tab the user is in. */
import { execute } from './execute.js';

/** Opens another tab in front of the test page, which loses the browser's focus. */
export async function leavePage(): Promise<void> {
  await execute('page:leave');
}

/** Closes the other tab, and brings the test page to the front again. */
export async function returnToPage(): Promise<void> {
  await execute('page:return');
}
