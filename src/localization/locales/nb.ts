import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Passnøkler virker ikke på denne siden. Velg en annen måte å fortsette på.';
const ourSide = 'Noe gikk galt hos oss. Prøv igjen om et øyeblikk.';

const language: Language = {
  messages: {
    signIn: 'Logg inn med en passnøkkel',
    createPasskey: 'Opprett en passnøkkel',
    requesting: 'Et øyeblikk…',
    prompting: 'Følg anvisningene i nettleseren.',
    cancel: 'Avbryt',
    signingIn: 'Du logges inn…',
    signedIn: 'Du er logget inn.',
    creatingPasskey: 'Passnøkkelen din lagres…',
    passkeyCreated: 'Passnøkkelen din er klar.',
    retryAfter: 'For mange forsøk. Prøv igjen {time}.',
    reload: 'Last inn siden på nytt og prøv igjen.',
    errors: {
      unsupported:
        'Denne nettleseren kan ikke bruke passnøkler. Velg en annen måte å fortsette på.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Ingen passnøkkel ble brukt. Logg inn på en annen måte.',
      'not-allowed': 'Det ble ikke fullført. Prøv igjen, eller velg en annen måte å fortsette på.',
      aborted: 'Det ble avbrutt.',
      'request-pending': 'En annen forespørsel om passnøkkel er åpen. Lukk den og prøv igjen.',
      'already-registered': 'Du har allerede en passnøkkel her. Du kan logge inn med den.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Trykk på knappen for å fortsette.',
      'not-focused': 'Klikk et sted på siden og prøv igjen.',
      'authenticator-failed': 'Enheten din klarte det ikke. Prøv igjen, eller bruk en annen enhet.',
      'extension-interference':
        'En nettleserutvidelse kom i veien. Slå den av for denne siden og prøv igjen.',
      network: 'Ingen svar. Sjekk tilkoblingen og prøv igjen.',
      'bad-response': ourSide,
      'challenge-expired': 'Det tok for lang tid. Prøv igjen.',
      'unknown-credential': 'Denne passnøkkelen gjelder ikke lenger her. Bruk en annen.',
      unauthenticated: 'Du er logget ut. Logg inn og prøv igjen.',
      'reauthentication-required': 'Bekreft at det er deg, og prøv igjen.',
      'rate-limited': 'For mange forsøk. Vent et øyeblikk og prøv igjen.',
      'username-unavailable': 'Navnet er opptatt. Velg et annet.',
      rejected: 'Det ble ikke godtatt. Prøv igjen, eller velg en annen måte å fortsette på.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Passnøklene dine lastes inn…',
    empty: 'Du har ingen passnøkler ennå.',
    offline: 'Du er frakoblet. Passnøklene dine vises igjen når du er tilkoblet.',
    retry: 'Prøv igjen',
    unnamed: 'Passnøkkel',
    synced: 'Synkronisert',
    thisDeviceOnly: 'Bare på én enhet',
    current: 'Nettopp brukt til å logge inn',
    keptIn: 'Lagret i {provider}',
    created: 'Opprettet {date}',
    lastUsed: 'Sist brukt {date}',
    neverUsed: 'Ikke brukt ennå',
    name: 'Navn på denne passnøkkelen',
    rename: 'Gi nytt navn',
    renameOne: 'Gi {name} nytt navn',
    save: 'Lagre',
    cancel: 'Avbryt',
    remove: 'Fjern',
    removeOne: 'Fjern {name}',
    removeTitle: 'Vil du fjerne {name}?',
    removeHint:
      'Du kan ikke lenger bruke den til å logge inn her. Hvis den fortsatt tilbys, må du også slette den i {provider}.',
    passwordManager: 'passordbehandleren din',
    removeLast: 'Det er din eneste passnøkkel. Sørg for at du kan logge inn på en annen måte.',
    renamed: 'Nytt navn: {name}.',
    removed: '{name} ble fjernet.',
  },
};

registerBuiltIn('nb', language);

export default language;
