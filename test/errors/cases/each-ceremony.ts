import type { Ceremony } from 'passkey-elements';

/** The same for both ceremonies; `of` gets what a sentence calls the ceremony. */
export const eachCeremony = <Case>(of: (ceremony: Ceremony, name: string) => Case): Case[] => [
  of('registration', 'a registration'),
  of('authentication', 'an authentication'),
];
