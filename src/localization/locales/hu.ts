import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere =
  'Az azonosítókulcsok nem működnek ezen az oldalon. Válasszon más módot a folytatáshoz.';
const ourSide = 'Valami hiba történt nálunk. Próbálja újra kis idő múlva.';

const language: Language = {
  messages: {
    signIn: 'Bejelentkezés azonosítókulccsal',
    createPasskey: 'Azonosítókulcs létrehozása',
    requesting: 'Egy pillanat…',
    prompting: 'Kövesse a böngésző utasításait.',
    cancel: 'Mégse',
    signingIn: 'Bejelentkezés…',
    signedIn: 'Sikeresen bejelentkezett.',
    creatingPasskey: 'Az azonosítókulcs mentése…',
    passkeyCreated: 'Az azonosítókulcsa elkészült.',
    retryAfter: 'Túl sok próbálkozás. Próbálja újra {time}.',
    reload: 'Töltse be újra az oldalt, majd próbálja újra.',
    errors: {
      unsupported:
        'Ez a böngésző nem tud azonosítókulcsokat használni. Válasszon más módot a folytatáshoz.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Nem használt azonosítókulcsot. Jelentkezzen be más módon.',
      'not-allowed':
        'Ez nem fejeződött be. Próbálja újra, vagy válasszon más módot a folytatáshoz.',
      aborted: 'A művelet megszakadt.',
      'request-pending': 'Egy másik azonosítókulcs-kérés van nyitva. Zárja be, majd próbálja újra.',
      'already-registered': 'Már van itt azonosítókulcsa. Bejelentkezhet vele.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'A folytatáshoz nyomja meg a gombot.',
      'not-focused': 'Kattintson bárhová az oldalon, majd próbálja újra.',
      'authenticator-failed':
        'Az eszköze ezt nem tudta végrehajtani. Próbálja újra, vagy használjon másik eszközt.',
      'extension-interference':
        'Egy böngészőbővítmény közbeavatkozott. Kapcsolja ki ezen az oldalon, majd próbálja újra.',
      network: 'Nincs válasz. Ellenőrizze a kapcsolatot, és próbálja újra.',
      'bad-response': ourSide,
      'challenge-expired': 'Ez túl sokáig tartott. Próbálja újra.',
      'unknown-credential': 'Ez az azonosítókulcs itt már nem érvényes. Használjon másikat.',
      unauthenticated: 'Kijelentkezett. Jelentkezzen be, majd próbálja újra.',
      'reauthentication-required': 'Erősítse meg, hogy Ön az, majd próbálja újra.',
      'rate-limited': 'Túl sok próbálkozás. Várjon egy kicsit, majd próbálja újra.',
      'username-unavailable': 'Ez a név foglalt. Válasszon másikat.',
      rejected: 'Ezt nem fogadtuk el. Próbálja újra, vagy válasszon más módot a folytatáshoz.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Az azonosítókulcsok betöltése…',
    empty: 'Még nincsenek azonosítókulcsai.',
    offline:
      'Nincs internetkapcsolat. Az azonosítókulcsok a kapcsolat helyreállásakor újra megjelennek.',
    retry: 'Próbálja újra',
    unnamed: 'Azonosítókulcs',
    synced: 'Szinkronizált',
    thisDeviceOnly: 'Csak egy eszközön',
    current: 'Ezzel jelentkezett be az imént',
    keptIn: 'Tárolás helye: {provider}',
    created: 'Létrehozva: {date}',
    lastUsed: 'Utoljára használva: {date}',
    neverUsed: 'Még nem használta',
    name: 'Az azonosítókulcs neve',
    rename: 'Átnevezés',
    renameOne: '{name} átnevezése',
    save: 'Mentés',
    cancel: 'Mégse',
    remove: 'Eltávolítás',
    removeOne: '{name} eltávolítása',
    removeTitle: 'Eltávolítja ezt: {name}?',
    removeHint:
      'Itt többé nem jelentkezhet be vele. Ha a rendszer továbbra is felajánlja, törölje innen is: {provider}.',
    passwordManager: 'a jelszókezelője',
    removeLast:
      'Ez az egyetlen azonosítókulcsa. Győződjön meg arról, hogy más módon is be tud jelentkezni.',
    renamed: 'Új név: {name}.',
    removed: 'Eltávolítva: {name}.',
  },
};

registerBuiltIn('hu', language);

export default language;
