// What the database decides holds on PostgreSQL too. In one process, as most of the time of so many
// small tests is the start of theirs.
import '../authentication-options.test.js';
import '../challenges.test.js';
import '../database.test.js';
import '../passkey-management.test.js';
import '../passwords.test.js';
import '../rate-limits.test.js';
import '../recovery-codes.test.js';
import '../registration-options.test.js';
import '../sessions.test.js';
