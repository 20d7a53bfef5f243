import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Passkeys funktionieren auf dieser Seite nicht. Wähle einen anderen Weg.';
const ourSide = 'Bei uns ist etwas schiefgegangen. Versuche es gleich noch einmal.';

const language: Language = {
  messages: {
    signIn: 'Mit Passkey anmelden',
    createPasskey: 'Passkey erstellen',
    requesting: 'Einen Moment …',
    prompting: 'Folge den Anweisungen deines Browsers.',
    cancel: 'Abbrechen',
    signingIn: 'Du wirst angemeldet …',
    signedIn: 'Du bist angemeldet.',
    creatingPasskey: 'Dein Passkey wird gespeichert …',
    passkeyCreated: 'Dein Passkey ist bereit.',
    retryAfter: 'Zu viele Versuche. Versuche es {time} noch einmal.',
    reload: 'Lade die Seite neu und versuche es noch einmal.',
    errors: {
      unsupported: 'Dieser Browser kann keine Passkeys verwenden. Wähle einen anderen Weg.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Es wurde kein Passkey verwendet. Melde dich auf andere Weise an.',
      'not-allowed':
        'Das hat nicht geklappt. Versuche es noch einmal oder wähle einen anderen Weg.',
      aborted: 'Das wurde abgebrochen.',
      'request-pending':
        'Eine andere Passkey-Anfrage ist offen. Schließe sie und versuche es noch einmal.',
      'already-registered': 'Du hast hier schon einen Passkey. Du kannst dich damit anmelden.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Klicke auf die Schaltfläche, um fortzufahren.',
      'not-focused': 'Klicke irgendwo auf diese Seite und versuche es noch einmal.',
      'authenticator-failed':
        'Dein Gerät konnte das nicht. Versuche es noch einmal oder nimm ein anderes Gerät.',
      'extension-interference':
        'Eine Browser-Erweiterung hat gestört. Schalte sie für diese Seite aus und versuche es noch einmal.',
      network: 'Keine Antwort. Prüfe deine Verbindung und versuche es noch einmal.',
      'bad-response': ourSide,
      'challenge-expired': 'Das hat zu lange gedauert. Versuche es noch einmal.',
      'unknown-credential': 'Dieser Passkey gilt hier nicht mehr. Nimm einen anderen.',
      unauthenticated: 'Du bist abgemeldet. Melde dich an und versuche es noch einmal.',
      'reauthentication-required': 'Bestätige, dass du es bist, und versuche es noch einmal.',
      'rate-limited': 'Zu viele Versuche. Warte einen Moment und versuche es noch einmal.',
      'username-unavailable': 'Dieser Name ist vergeben. Wähle einen anderen.',
      rejected: 'Das wurde nicht angenommen. Versuche es noch einmal oder wähle einen anderen Weg.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Deine Passkeys werden geladen …',
    empty: 'Du hast noch keine Passkeys.',
    offline: 'Du bist offline. Deine Passkeys erscheinen wieder, sobald du verbunden bist.',
    retry: 'Noch einmal versuchen',
    unnamed: 'Namenloser Passkey',
    synced: 'Synchronisiert',
    thisDeviceOnly: 'Nur auf einem Gerät',
    current: 'Gerade zum Anmelden verwendet',
    keptIn: 'Gespeichert in: {provider}',
    created: 'Erstellt am {date}',
    lastUsed: 'Zuletzt verwendet am {date}',
    neverUsed: 'Noch nicht verwendet',
    name: 'Name dieses Passkeys',
    rename: 'Umbenennen',
    renameOne: '{name} umbenennen',
    save: 'Speichern',
    cancel: 'Abbrechen',
    remove: 'Entfernen',
    removeOne: '{name} entfernen',
    removeTitle: '{name} entfernen?',
    removeHint:
      'Du kannst dich hier dann nicht mehr damit anmelden. Wird er weiter angeboten, lösche ihn auch dort: {provider}.',
    passwordManager: 'in deinem Passwortmanager',
    removeLast: 'Es ist dein einziger Passkey. Sorge dafür, dass du dich anders anmelden kannst.',
    renamed: 'In {name} umbenannt.',
    removed: '{name} wurde entfernt.',
  },
};

registerBuiltIn('de', language);

export default language;
