import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Prístupové kľúče na tejto stránke nefungujú. Zvoľte iný spôsob, ako pokračovať.';
const ourSide = 'Niečo sa na našej strane nepodarilo. Skúste to o chvíľu znova.';

const language: Language = {
  messages: {
    signIn: 'Prihlásiť sa prístupovým kľúčom',
    createPasskey: 'Vytvoriť prístupový kľúč',
    requesting: 'Okamih…',
    prompting: 'Postupujte podľa pokynov prehliadača.',
    cancel: 'Zrušiť',
    signingIn: 'Prihlasovanie…',
    signedIn: 'Prihlásenie prebehlo.',
    creatingPasskey: 'Ukladá sa váš prístupový kľúč…',
    passkeyCreated: 'Váš prístupový kľúč je pripravený.',
    retryAfter: 'Príliš veľa pokusov. Skúste to znova {time}.',
    reload: 'Načítajte stránku znova a skúste to znova.',
    errors: {
      unsupported:
        'Tento prehliadač nevie používať prístupové kľúče. Zvoľte iný spôsob, ako pokračovať.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Nebol použitý žiadny prístupový kľúč. Prihláste sa inak.',
      'not-allowed':
        'Nepodarilo sa to dokončiť. Skúste to znova alebo zvoľte iný spôsob, ako pokračovať.',
      aborted: 'Bolo to zrušené.',
      'request-pending':
        'Otvorená je iná žiadosť o prístupový kľúč. Zatvorte ju a skúste to znova.',
      'already-registered': 'Prístupový kľúč tu už máte. Môžete sa ním prihlásiť.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Pokračujte stlačením tlačidla.',
      'not-focused': 'Kliknite kamkoľvek na túto stránku a skúste to znova.',
      'authenticator-failed':
        'Vaše zariadenie to nedokázalo. Skúste to znova alebo použite iné zariadenie.',
      'extension-interference':
        'Prekážalo rozšírenie prehliadača. Vypnite ho na tejto stránke a skúste to znova.',
      network: 'Žiadna odpoveď. Skontrolujte pripojenie a skúste to znova.',
      'bad-response': ourSide,
      'challenge-expired': 'Trvalo to príliš dlho. Skúste to znova.',
      'unknown-credential': 'Tento prístupový kľúč tu už neplatí. Použite iný.',
      unauthenticated: 'Ste odhlásení. Prihláste sa a skúste to znova.',
      'reauthentication-required': 'Potvrďte, že ste to vy, a skúste to znova.',
      'rate-limited': 'Príliš veľa pokusov. Chvíľu počkajte a skúste to znova.',
      'username-unavailable': 'Toto meno je obsadené. Zvoľte iné.',
      rejected: 'Nebolo to prijaté. Skúste to znova alebo zvoľte iný spôsob, ako pokračovať.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Načítavajú sa vaše prístupové kľúče…',
    empty: 'Zatiaľ nemáte žiadne prístupové kľúče.',
    offline: 'Ste offline. Prístupové kľúče sa znova zobrazia po pripojení.',
    retry: 'Skúsiť znova',
    unnamed: 'Prístupový kľúč',
    synced: 'Synchronizovaný',
    thisDeviceOnly: 'Len v jednom zariadení',
    current: 'Práve použitý na prihlásenie',
    keptIn: 'Uložené v: {provider}',
    created: 'Vytvorené {date}',
    lastUsed: 'Naposledy použité {date}',
    neverUsed: 'Zatiaľ nepoužité',
    name: 'Názov tohto prístupového kľúča',
    rename: 'Premenovať',
    renameOne: 'Premenovať {name}',
    save: 'Uložiť',
    cancel: 'Zrušiť',
    remove: 'Odstrániť',
    removeOne: 'Odstrániť {name}',
    removeTitle: 'Odstrániť {name}?',
    removeHint:
      'Už sa ním tu nebudete môcť prihlásiť. Ak sa bude ďalej ponúkať, odstráňte ho aj tu: {provider}.',
    passwordManager: 'váš správca hesiel',
    removeLast: 'Je to váš jediný prístupový kľúč. Uistite sa, že sa môžete prihlásiť inak.',
    renamed: 'Nový názov: {name}.',
    removed: 'Odstránené: {name}.',
  },
};

registerBuiltIn('sk', language);

export default language;
